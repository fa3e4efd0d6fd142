package dev.sthira.notification.reminder;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.notification.contact.WallTimes;
import dev.sthira.notification.contact.Zones;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// When the day of a person begins, and where they are.
@Path("/me/day")
@Tag(name = "Reminders")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class DayResource {
    private final Days days;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    DayResource(Days days, SecurityIdentity caller, InstantSource clock) {
        this.days = days;
        this.caller = caller;
        this.clock = clock;
    }

    /// A day, as its person sees it and says it.
    @Schema(name = "Day")
    record View(
            @Schema(
                    required = true,
                    description =
                            "The wall time at which the day begins: a practice before it counts for the day before. 04:00 until"
                                    + " the person says otherwise.",
                    examples = "04:00",
                    pattern = WallTimes.SYNTAX)
            @Nullable
            String startsAt,

            @Schema(
                    description =
                            "Where the person is now, an IANA time zone: a reminder that travels is moved there. Null or left"
                                    + " out: nobody said, and each stays where it is.",
                    examples = "Asia/Tokyo")
            @Nullable
            String zone) {
        static View of(Habit habit) {
            return new View(
                    habit.dayStarts().toString(),
                    habit.zone() == null ? null : habit.zone().getId());
        }

        private Habit checked() {
            var checks = new Checks();
            var starts = checks.required("startsAt", startsAt, WallTimes::of, WallTimes.ADVICE);
            ZoneId where = checks.optional("zone", zone, Zones::of, "must be an IANA zone such as Europe/Berlin");
            checks.done();
            return new Habit(requireNonNull(starts), where, null);
        }
    }

    @GET
    @Operation(operationId = "getDay", summary = "My day", description = "When it begins, and where I am if I said so.")
    @APIResponse(responseCode = "200", description = "The day.")
    public View get() {
        return View.of(days.of(person()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putDay",
            summary = "Say when my day begins, and where I am",
            description =
                    "Replaces both. No reminder comes to whoever has practised in the same day already. Each reminder that"
                            + " travels is planned anew in that zone, and its version goes up. The other services are told:"
                            + " from then on a practice belongs to this day, and one that was keeps the day it had.")
    @APIResponse(responseCode = "200", description = "The day from now on.")
    public View put(@Nullable View body) {
        var day = Checks.body(body).checked();
        days.day(person(), day.dayStarts(), day.zone(), clock.instant());
        return get();
    }

    private Person person() {
        return Person.of(caller);
    }
}
