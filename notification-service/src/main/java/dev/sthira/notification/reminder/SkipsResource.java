package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// Single dates on which a reminder stays away.
@Path("/reminders/{id}/skips/{date}")
@Tag(name = "Reminders")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class SkipsResource {
    private static final String ID = "The reminder's id.";
    private static final String AN_ID = "01a20418-2b6e-7c55-8f0a-9d3c1f5e7a21";
    private static final String DATE = "A date of the reminder, as `/reminders/{id}/next` names it.";
    private static final String A_DATE = "2026-11-23";

    private final Dates dates;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    SkipsResource(Dates dates, SecurityIdentity caller, InstantSource clock) {
        this.dates = dates;
        this.caller = caller;
        this.clock = clock;
    }

    @PUT
    @Operation(
            operationId = "skipDate",
            summary = "Not on that date",
            description =
                    "Today's or a later one, up to a year ahead. What has not been sent yet of it is taken back. The date stays"
                            + " skipped if the reminder is moved to another time.")
    @APIResponse(responseCode = "204", description = "Nothing comes on that date.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "NothingOnThatDate")
    public void skip(
            @Parameter(description = ID, example = AN_ID) @RestPath UUID id,
            @Parameter(description = DATE, example = A_DATE) @RestPath LocalDate date) {
        done(dates.skip(Person.of(caller), id, date, clock.instant()));
    }

    @DELETE
    @Operation(
            operationId = "unskipDate",
            summary = "On that date after all",
            description = "What has been taken back already does not come again; it can be put off.")
    @APIResponse(responseCode = "204", description = "The date is not skipped, whether it was or not.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public void unskip(
            @Parameter(description = ID, example = AN_ID) @RestPath UUID id,
            @Parameter(description = DATE, example = A_DATE) @RestPath LocalDate date) {
        done(dates.unskip(Person.of(caller), id, date));
    }

    private static void done(Reminded outcome) {
        if (outcome instanceof Reminded.Refused refused) {
            throw ReminderProblems.of(refused);
        }
    }
}
