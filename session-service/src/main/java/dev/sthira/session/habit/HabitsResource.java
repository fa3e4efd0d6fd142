package dev.sthira.session.habit;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.session.Sessions;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What a person has set out to do.
@Path("/me/habits")
@Tag(name = "Habits")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class HabitsResource {
    private final Habits habits;
    private final Sessions sessions;
    private final SecurityIdentity identity;

    HabitsResource(Habits habits, Sessions sessions, SecurityIdentity identity) {
        this.habits = habits;
        this.sessions = sessions;
        this.identity = identity;
    }

    @GET
    @Operation(
            operationId = "getHabits",
            summary = "Read what you have set out to do",
            description = "Until you say otherwise: streaks are wanted, there is no rest day, and no goal.")
    @APIResponse(
            responseCode = "200",
            description = "Your habits",
            content =
                    @Content(
                            schema = @Schema(implementation = HabitView.class),
                            examples = @ExampleObject(name = "habits", ref = "Habits")))
    public HabitView get() {
        return HabitView.of(habits.of(person()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putHabits",
            summary = "Say what you have set out to do",
            description =
                    "Replaces all of it. Figures follow what stands here now, for the past too: a new rest day mends a"
                            + " streak that it would have broken, and a new goal is held against the weeks before.")
    @APIResponse(
            responseCode = "200",
            description = "Your habits from now on",
            content =
                    @Content(
                            schema = @Schema(implementation = HabitView.class),
                            examples = @ExampleObject(name = "habits", ref = "Habits")))
    public HabitView put(
            @RequestBody(
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = HabitView.class),
                                            examples = @ExampleObject(name = "habits", ref = "Habits")))
                    @Nullable
                    HabitView body) {
        Habit habit = Checks.body(body).checked();
        habits.keep(person(), habit, sessions.now());
        return get();
    }

    private Person person() {
        return Person.of(identity);
    }
}
