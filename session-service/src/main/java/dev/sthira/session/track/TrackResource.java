package dev.sthira.session.track;

import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.Joiner;
import dev.sthira.session.session.Joiners;
import dev.sthira.session.session.SessionPath;
import dev.sthira.session.session.Sessions;
import dev.sthira.session.session.State;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// A session as one piece of audio.
@Path("/sessions/{id}/track")
@Tag(name = "Sessions")
@SecurityRequirement(name = "token")
@Authenticated
@RunOnVirtualThread
class TrackResource {
    static final String FLAC = "audio/flac";
    private static final int PIECE = 32 * 1024;

    private final Tracks tracks;
    private final Voice voice;
    private final Sessions sessions;
    private final Joiners joiners;
    private final Plans plans;
    private final SecurityIdentity identity;

    TrackResource(
            Tracks tracks, Voice voice, Sessions sessions, Joiners joiners, Plans plans, SecurityIdentity identity) {
        this.tracks = tracks;
        this.voice = voice;
        this.sessions = sessions;
        this.joiners = joiners;
        this.plans = plans;
        this.identity = identity;
    }

    @GET
    @Produces(FLAC)
    @Operation(
            operationId = "getTrack",
            summary = "Hear a session",
            description =
                    "The whole class as one track that goes on behind a locked screen: a bell where each pose begins and ends,"
                            + " ticks before, silence between, three bells at the end, which ring for six seconds behind the"
                            + " plan; spoken too where the installation has a voice (`Sthira-Voice` names it). A moment"
                            + " of the class is as far from the beginning of the track as from the beginning of the plan;"
                            + " a client pauses it with the session and seeks after every other command. Held longer, ask for it"
                            + " again with `number`. The same address gives the same bytes; `Range` gives some of them.")
    @APIResponse(
            responseCode = "200",
            description = "The track: FLAC, one channel",
            headers = {
                @Header(name = "ETag", ref = "TrackTag"),
                @Header(name = "Cache-Control", ref = "TrackCache"),
                @Header(name = "Accept-Ranges", ref = "TrackRanges"),
                @Header(name = "Sthira-Voice", ref = "TrackVoice")
            },
            content = @Content(mediaType = FLAC, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "206",
            description = "The bytes that `Range` asks for",
            content = @Content(mediaType = FLAC, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "416", ref = "RangeNotThere")
    public Response track(
            @BeanParam SessionPath path,
            @BeanParam @Valid TrackQuery query,
            @Parameter(description = "Which bytes; one stretch of them", example = "bytes=0-65535")
                    @HeaderParam("Range")
                    @Nullable
                    String range,
            @Parameter(hidden = true) @HeaderParam("If-Range") @Nullable String ifRange,
            @Context HttpHeaders headers)
            throws IOException {
        Piece piece = piece(path, query);
        var tag = new EntityTag(tracks.tag(piece));
        var condition = Condition.of(
                headers.getRequestHeader(HttpHeaders.IF_MATCH), headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH));
        if (condition.knows(tag.getValue())) {
            return headed(Response.notModified(tag), piece).build();
        }
        long length = length(piece);
        boolean same = ifRange == null || ifRange.equals("\"" + tag.getValue() + "\"");
        var answer = switch (Stretch.of(same ? range : null, length)) {
            case Stretch.All _ -> some(Response.ok(), piece, new Stretch(0, length - 1));
            case Stretch.Some(Stretch stretch) ->
                some(Response.status(Response.Status.PARTIAL_CONTENT), piece, stretch)
                        .header("Content-Range", "bytes %d-%d/%d".formatted(stretch.from(), stretch.to(), length));
            case Stretch.None _ -> throw Refusals.noSuchBytes(length);
        };
        return headed(answer.tag(tag), piece).build();
    }

    private Piece piece(SessionPath path, TrackQuery query) {
        Sessions.Seen seen = sessions.visibleTo(path.id(), person()).orElseThrow(Checks::notFound);
        String planId = Joiner.planOf(person(), joiners.of(path.id()), seen.session());
        Plan plan = plans.get(planId);
        Audible audible = query.audible(voice.isThere());
        Optional<Held> held = query.number() == null ? Optional.empty() : Held.in(plan, standing(seen, query.number()));
        List<Told> told = audible.voice() ? Told.of(plans.written(planId).segments()) : List.of();
        return new Piece(plan, told, held, audible);
    }

    private static State standing(Sessions.Seen seen, int number) {
        return seen.session()
                .stateBehind(number, seen.now())
                .orElseThrow(() ->
                        Refusals.noSuchEvent(seen.session().stateAt(seen.now()).lastNumber()));
    }

    private long length(Piece piece) throws IOException {
        Track track = tracks.take(piece).orElseThrow(Refusals::notNow);
        track.letGo();
        return track.length();
    }

    private Response.ResponseBuilder some(Response.ResponseBuilder answer, Piece piece, Stretch stretch) {
        StreamingOutput bytes = out -> pour(piece, stretch, out);
        return answer.entity(bytes).type(FLAC).header(HttpHeaders.CONTENT_LENGTH, stretch.length());
    }

    private void pour(Piece piece, Stretch stretch, OutputStream out) throws IOException {
        Track track = tracks.take(piece).orElseThrow(() -> new IOException("no track can be made now"));
        try {
            var buffer = ByteBuffer.allocate(PIECE);
            for (long at = stretch.from(); at <= stretch.to(); at += buffer.position()) {
                buffer.clear().limit((int) Math.min(PIECE, stretch.to() - at + 1));
                if (track.read(buffer, at) < 0) {
                    throw new IOException("the track is shorter than it was");
                }
                out.write(buffer.array(), 0, buffer.position());
            }
        } finally {
            track.letGo();
        }
    }

    private Response.ResponseBuilder headed(Response.ResponseBuilder answer, Piece piece) {
        answer.header(HttpHeaders.CACHE_CONTROL, "private, no-cache").header("Accept-Ranges", "bytes");
        return piece.audible().voice() ? answer.header("Sthira-Voice", voice.name()) : answer;
    }

    private Person person() {
        return Person.of(identity);
    }
}
