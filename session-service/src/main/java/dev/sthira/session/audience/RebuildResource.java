package dev.sthira.session.audience;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.session.practice.Replay;
import io.quarkus.logging.Log;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.concurrent.CancellationException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseHeader;

/// What analysts see, made anew, for whoever runs the installation.
@Path("/stats/rebuild")
@Tag(name = "Statistics")
@SecurityRequirement(name = "token")
@RolesAllowed("operator")
class RebuildResource {

    private final Rebuilding rebuilding;
    private final Replay replay;
    private final ObjectMapper mapper;
    private final Sse sse;

    RebuildResource(Rebuilding rebuilding, Replay replay, ObjectMapper mapper, Sse sse) {
        this.rebuilding = rebuilding;
        this.replay = replay;
        this.mapper = mapper;
        this.sse = sse;
    }

    @POST
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = HttpHeaders.CACHE_CONTROL, value = "no-store")
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    @Operation(
            operationId = "rebuildStats",
            summary = "Make anew what analysts see",
            description =
                    "Reads the topic of session events from the first record that it keeps, and puts the practices that it tells"
                            + " of beside those that are written; then compares, and adds up anew all that `/stats/sequences`,"
                            + " `/stats/weeks`, `/stats/retention` and `/stats/hours` tell. What differs is put right, all at"
                            + " once at the end; practices are written and figures are read meanwhile. What the topic does not"
                            + " tell stands as it is: what is older than it keeps, entries, who practised along, and the day that"
                            + " a practice belongs to. Of whoever had their account erased nothing comes back. `progress` comes"
                            + " while it is read, then `rebuilt`; or `failed`, and nothing has changed. Whoever goes away before"
                            + " the topic is read ends it.")
    @APIResponse(
            responseCode = "200",
            description = "How far it is, and what came of it",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(ref = "RebuildEvents"),
                            examples = @ExampleObject(name = "rebuilt", ref = "RebuildEvents")))
    @APIResponse(responseCode = "409", ref = "RebuiltAlready")
    public Multi<OutboundSseEvent> rebuild() {
        Replay.Reader reader = replay.begin().orElseThrow(Refusals::rebuiltAlready);
        return Multi.createFrom()
                .<OutboundSseEvent>emitter(
                        emitter -> Thread.ofVirtual().name("rebuild-stats").start(() -> rebuild(reader, emitter)));
    }

    private void rebuild(Replay.Reader reader, MultiEmitter<? super OutboundSseEvent> emitter) {
        try {
            RebuiltView rebuilt = rebuilding.rebuild(reader, new Telling(emitter)::at);
            emitter.emit(event("rebuilt", rebuilt));
        } catch (CancellationException gone) {
            Log.info("Nobody waits for the statistics to be rebuilt any more; nothing has changed.");
        } catch (RuntimeException failure) {
            Log.error("The statistics could not be rebuilt; nothing has changed.", failure);
            String detail = failure instanceof Replay.BrokenOff ? failure.getMessage() : "The log says why.";
            emitter.emit(event("failed", new FailedView(detail + " Nothing has changed.")));
        } finally {
            emitter.complete();
        }
    }

    /// How far the topic is read.
    record ProgressView(long read, long records) {}

    /// Why nothing came of it.
    record FailedView(String detail) {}

    /// Says how far it is, once for each hundredth.
    private final class Telling {
        private final MultiEmitter<? super OutboundSseEvent> emitter;
        private long told = -1;

        private Telling(MultiEmitter<? super OutboundSseEvent> emitter) {
            this.emitter = emitter;
        }

        private void at(long read, long records) {
            if (emitter.isCancelled()) {
                throw new CancellationException();
            }
            long hundredth = read * 100 / Math.max(1, records);
            if (hundredth > told) {
                told = hundredth;
                emitter.emit(event("progress", new ProgressView(read, records)));
            }
        }
    }

    private OutboundSseEvent event(String name, Object data) {
        try {
            return sse.newEventBuilder()
                    .name(name)
                    .data(mapper.writeValueAsString(data))
                    .build();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
