package dev.sthira.notification.reminder;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Holidays and illness: no reminder comes.
@Path("/me/pause")
@Tag(name = "Reminders")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class PauseResource {
    private final Days days;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    PauseResource(Days days, SecurityIdentity caller, InstantSource clock) {
        this.days = days;
        this.caller = caller;
        this.clock = clock;
    }

    /// From when to when.
    @Schema(name = "Pause")
    record View(
            @Schema(
                    required = true,
                    description = "The first date without reminders.",
                    examples = "2026-12-21",
                    pattern = WishedRule.DATE_SYNTAX)
            @Nullable
            String from,

            @Schema(
                    description = "The last one; null or left out: until the pause is ended.",
                    examples = "2027-01-03",
                    pattern = WishedRule.DATE_SYNTAX)
            @Nullable
            String to) {
        private static final String ADVICE = "must be a date such as 2026-12-21";

        static View of(Pause pause) {
            return new View(
                    pause.from().toString(),
                    pause.to() == null ? null : pause.to().toString());
        }

        private Pause checked() {
            var checks = new Checks();
            var first = checks.required("from", from, WishedRule::date, ADVICE);
            var last = checks.optional("to", to, WishedRule::date, ADVICE);
            if (first != null && last != null && last.isBefore(first)) {
                checks.refuse("to", "must not be before from");
            }
            checks.done();
            return new Pause(requireNonNull(first), last);
        }
    }

    @GET
    @Operation(
            operationId = "getPause",
            summary = "My pause",
            description = "The one that is under way, ahead or over, as it was said last.")
    @APIResponse(responseCode = "200", description = "The pause.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public View get() {
        return Optional.ofNullable(days.of(person()).pause()).map(View::of).orElseThrow(Checks::notFound);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "putPause",
            summary = "No reminders from one date to another",
            description =
                    "For all reminders, in the zone of each. There is one pause at a time: this one takes the place of any"
                            + " other. What has not been sent yet is taken back. No streak breaks on these dates.")
    @APIResponse(responseCode = "200", description = "The pause from now on.")
    public View put(@Nullable View body) {
        var pause = Checks.body(body).checked();
        days.pause(person(), pause, clock.instant());
        return View.of(pause);
    }

    @DELETE
    @Operation(
            operationId = "endPause",
            summary = "Remind me again",
            description = "From now on; what stayed away meanwhile does not come any more.")
    @APIResponse(responseCode = "204", description = "There is no pause now, whether there was one or not.")
    public void end() {
        days.resume(person(), clock.instant());
    }

    private Person person() {
        return Person.of(caller);
    }
}
