package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Where a calendar program reads a person's reminders.
@Path("/me/calendar")
@Tag(name = "Reminders")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class CalendarAddressResource {
    private final Calendars calendars;
    private final SecurityIdentity caller;
    private final InstantSource clock;

    CalendarAddressResource(Calendars calendars, SecurityIdentity caller, InstantSource clock) {
        this.calendars = calendars;
        this.caller = caller;
        this.clock = clock;
    }

    /// That there is one.
    @Schema(name = "Calendar")
    record View(
            @Schema(description = "Since when it is at the address it has.")
            Instant createdAt) {}

    /// Where it is, told once.
    @Schema(name = "CalendarAddress")
    record Opened(
            @Schema(
                    description =
                            "The address to subscribe to. Whoever knows it can read it, and it is told only now: it is kept as a"
                                    + " hash.",
                    examples = "http://127.0.0.1:8083/calendar/b3BlbmVkLWZyb20tYS1tYWlsLWJ5LWl0cy1vd25lcg0.ics")
            URI address,

            Instant createdAt) {
        /// Nothing that is logged has the secret in it.
        @Override
        public String toString() {
            return "CalendarAddress";
        }
    }

    @POST
    @Operation(
            operationId = "openCalendar",
            summary = "Make an address for my calendar",
            description =
                    "A new one each time: whoever had the one before reads nothing there any more. The calendar has what comes in"
                            + " the next five weeks, each date with an alarm; what is skipped, in a pause, or not needed any more is not"
                            + " in it.")
    @APIResponse(
            responseCode = "201",
            description = "The address.",
            content = @Content(schema = @Schema(implementation = Opened.class)))
    public Response open() {
        var now = clock.instant();
        var address = calendars.open(person(), now);
        var secret = new CacheControl();
        secret.setNoStore(true);
        return Response.status(Response.Status.CREATED)
                .cacheControl(secret)
                .entity(new Opened(address, now))
                .build();
    }

    @GET
    @Operation(
            operationId = "getCalendar",
            summary = "Whether my calendar is at an address",
            description = "The address itself is told once, when it is made.")
    @APIResponse(responseCode = "200", description = "It is.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public View get() {
        return calendars.since(person()).map(View::new).orElseThrow(Checks::notFound);
    }

    @DELETE
    @Operation(
            operationId = "closeCalendar",
            summary = "My calendar is at no address any more",
            description = "Whoever had it reads nothing there from now on.")
    @APIResponse(responseCode = "204", description = "It is at no address, whether it was or not.")
    public void close() {
        calendars.close(person());
    }

    private Person person() {
        return Person.of(caller);
    }
}
