package dev.sthira.session.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The server's clock, so that a client can estimate how far its own is off.
@Path("/time")
@Tag(name = "Time")
@PermitAll
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
class TimeResource {

    /// The time on the one clock of all instances.
    @Schema(name = "Time")
    record TimeView(
            Instant now,

            @Schema(description = "The same in microseconds since 1970-01-01T00:00:00Z.", examples = "1795503600000000")
            long epochMicros,

            @Schema(description = "When your request came in.")
            Instant received,

            @Schema(description = "When this answer went out.")
            Instant sent) {}

    private final Sessions sessions;

    TimeResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Operation(
            operationId = "getTime",
            summary = "Read the server's clock",
            description = "All instants of sessions and events are on this clock. Note when you asked (a) and when you"
                    + " had the answer (b), on a clock of yours that never jumps. The server's clock is ahead of it by"
                    + " ((received − a) + (sent − b)) / 2; what the request waited for inside the server falls out. Ask"
                    + " a few times and take the one with the shortest way, (b − a) − (sent − received).")
    @APIResponse(
            responseCode = "200",
            description = "The time",
            content =
                    @Content(
                            schema = @Schema(implementation = TimeView.class),
                            examples = @ExampleObject(name = "time", ref = "Time")))
    public Response time() {
        long received = System.nanoTime();
        Instant now = sessions.now();
        long read = System.nanoTime();
        // The database looked at its clock somewhere between the two; the middle is wrong by half of that at most.
        Duration half = Duration.ofNanos((read - received) / 2);
        TimeView time = new TimeView(
                now, ChronoUnit.MICROS.between(Instant.EPOCH, now), micros(now.minus(half)), micros(now.plus(half)));
        return Response.ok(time).header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private static Instant micros(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
