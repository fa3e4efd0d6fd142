package dev.sthira.notification.reminder;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.rate.RateLimits;
import dev.sthira.notification.link.LinkToken;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.HexFormat;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/// A person's reminders for calendar programs, which cannot sign in.
@Path("/calendar/{token}.ics")
@Tag(name = "Reminders")
@PermitAll
@RunOnVirtualThread
public class CalendarResource {
    private static final String ICALENDAR = "text/calendar";

    private final Calendars calendars;
    private final RateLimits limits;
    private final InstantSource clock;

    CalendarResource(Calendars calendars, RateLimits limits, InstantSource clock) {
        this.calendars = calendars;
        this.limits = limits;
        this.clock = clock;
    }

    @GET
    @Produces(ICALENDAR + ";charset=UTF-8")
    @Operation(
            operationId = "readCalendar",
            summary = "Reminders as a calendar (RFC 5545)",
            description =
                    "What comes in the next five weeks, each date an event at its instant with an alarm, in the language of the"
                            + " contact. A date keeps its UID; what does not come any more is gone from it.")
    @APIResponse(
            responseCode = "200",
            description = "The calendar.",
            headers = @Header(name = HttpHeaders.ETAG, ref = "ETag"),
            content = @Content(mediaType = ICALENDAR, schema = @Schema(implementation = String.class)))
    @APIResponse(responseCode = "404", ref = "NotFound")
    public Response read(
            @Parameter(
                            description = "The secret of the address.",
                            example = "b3BlbmVkLWZyb20tYS1tYWlsLWJ5LWl0cy1vd25lcg0")
                    @RestPath
                    String token) {
        var person = calendars.at(new LinkToken(token)).orElseThrow(Checks::notFound);
        limit(person);
        var calendar = calendars.of(person, clock.instant());
        return Response.ok(calendar)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header("Referrer-Policy", "no-referrer")
                .tag(new EntityTag(HexFormat.of().formatHex(LinkToken.sha256(calendar), 0, 16)))
                .build();
    }

    /// Apart from what the person asks for who has signed in.
    private void limit(Person person) {
        limits.take("calendar of " + person.id(), null).ifPresent(refused -> {
            throw refused;
        });
    }
}
