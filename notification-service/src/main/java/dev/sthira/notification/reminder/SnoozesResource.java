package dev.sthira.notification.reminder;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

/// Dates of a reminder that are put off.
@Path("/reminders/{id}/snoozes/{date}")
@Tag(name = "Reminders")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SnoozesResource {
    private static final int LONGEST = 720;

    private final Dates dates;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    SnoozesResource(Dates dates, SecurityIdentity caller, InstantSource clock) {
        this.dates = dates;
        this.caller = caller;
        this.clock = clock;
    }

    /// How much later.
    @Schema(name = "SnoozeWish")
    record Wish(
            @Schema(
                    required = true,
                    description = "By how many minutes, 1 to 720: after it is due, or from now if it has been.",
                    examples = "10",
                    minimum = "1",
                    maximum = "720")
            @Nullable
            Integer minutes) {
        private Duration by() {
            var checks = new Checks();
            var by = checks.required("minutes", minutes, Wish::within, "must be from 1 to 720");
            checks.done();
            return requireNonNull(by);
        }

        private static Optional<Duration> within(int minutes) {
            return minutes < 1 || minutes > LONGEST ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
        }
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "snoozeDate",
            summary = "A little later on that date",
            description =
                    "Whether it has come already or not; again, it is put off once more and still comes once. What has not been"
                            + " sent yet is taken back, and a date that was skipped is skipped no more. It does not come to whoever"
                            + " has practised by then, like any other.")
    @APIResponse(responseCode = "204", description = "It comes later; `/reminders/{id}/next` says when.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "NothingOnThatDate")
    public void snooze(
            @Parameter(description = "The reminder's id.", example = "01a20418-2b6e-7c55-8f0a-9d3c1f5e7a21") @RestPath
                    UUID id,
            @Parameter(
                            description =
                                    "A date of the reminder that is due within two days, or has been in the last twelve hours.",
                            example = "2026-11-23")
                    @RestPath
                    LocalDate date,
            @Nullable Wish body) {
        var by = Checks.body(body).by();
        if (dates.snooze(Person.of(caller), id, date, by, clock.instant()) instanceof Reminded.Refused refused) {
            throw ReminderProblems.of(refused);
        }
    }
}
