package dev.sthira.session.session;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
            long epochMicros) {}

    private final Sessions sessions;

    TimeResource(Sessions sessions) {
        this.sessions = sessions;
    }

    @GET
    @Operation(
            operationId = "getTime",
            summary = "Read the server's clock",
            description = "All instants of sessions and events are on this clock. Ask a few times and take the answer"
                    + " with the shortest round trip: your offset is now − (sent + received) / 2.")
    @APIResponse(
            responseCode = "200",
            description = "The time",
            content =
                    @Content(
                            schema = @Schema(implementation = TimeView.class),
                            examples = @ExampleObject(name = "time", ref = "Time")))
    public Response time() {
        Instant now = sessions.now();
        return Response.ok(new TimeView(now, ChronoUnit.MICROS.between(Instant.EPOCH, now)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
