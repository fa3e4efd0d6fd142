package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.check.Checks;
import dev.sthira.catalog.check.Source;
import dev.sthira.catalog.file.Library;
import dev.sthira.catalog.sequence.SequencePath;
import dev.sthira.catalog.viewer.GivenLink;
import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.condition.IfMatch;
import dev.sthira.kit.idempotency.Answers;
import dev.sthira.kit.idempotency.IdempotencyKey;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Sequences of one's own, and for editors those of the shared catalog: write, edit, show, withdraw.
@Path("/sequences")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@SecurityRequirement(name = "token")
@Tag(name = "Authoring")
class SequenceEditsResource {
    private final SequenceEdits edits;
    private final Copies copies;
    private final Checks checks;
    private final KnownPoses poses;
    private final Library library;
    private final Answers answers;
    private final SecurityIdentity identity;

    SequenceEditsResource(
            SequenceEdits edits,
            Copies copies,
            Checks checks,
            KnownPoses poses,
            Library library,
            Answers answers,
            SecurityIdentity identity) {
        this.edits = edits;
        this.copies = copies;
        this.checks = checks;
        this.poses = poses;
        this.library = library;
        this.answers = answers;
        this.identity = identity;
    }

    /// Who is to see a sequence.
    record Publication(
            @Schema(description = "A link makes a new token, and the one before useless.", required = true)
            @NotNull(message = "is missing; say private, link or published")
            @Nullable
            Visibility visibility) {}

    @POST
    @Operation(
            operationId = "createSequence",
            summary = "Write or copy a sequence of your own",
            description = "Send an open sequence file, whose slug and version are given by the service, or"
                    + " `{\"copyOf\": slug, \"title\": …}`. Nobody else sees it.")
    @RequestBody(content = @Content(schema = @Schema(ref = "SequenceOrCopy")))
    @APIResponse(
            responseCode = "201",
            description = "The first edition.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(ref = "Sequence")))
    @APIResponse(responseCode = "400", ref = "UnreadableFile")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "409", ref = "Enough")
    @APIResponse(responseCode = "422", ref = "FlawedFile")
    public Response create(byte @Nullable [] body, @BeanParam IdempotencyKey key, @BeanParam GivenLink link) {
        var viewer = Viewer.of(identity, link.token());
        var sent = Bodies.one(body);
        // Taken now: what the service gives is added to it later.
        var asSent = sent.content().deepCopy();
        return answers.once(
                new Answers.Request(viewer.known(), "POST /sequences", key, asSent), () -> create(sent, viewer));
    }

    private Response create(Source sent, Viewer viewer) {
        var source = sent.content().has("copyOf") ? copy(sent, viewer) : complete(sent);
        check(source);
        // Nobody else sees it, so there is nothing to read again, least of all before this is committed.
        return answer(edits.create(viewer, source.content(), null));
    }

    @PUT
    @Path("{slug}")
    @Operation(
            operationId = "editSequence",
            summary = "Edit a sequence: a new edition",
            description = "Editions before stay as they are, and so does every class made of them. The same content"
                    + " again makes no edition. A catalog-editor edits the shared catalog, and adds to it with"
                    + " `If-None-Match: *`.")
    @RequestBody(content = @Content(schema = @Schema(ref = "SequenceDraft")))
    @APIResponse(
            responseCode = "200",
            description = "The newest edition.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Sequence")))
    @APIResponse(
            responseCode = "201",
            description = "New in the shared catalog.",
            headers = {@Header(name = "Location", ref = "Location"), @Header(name = "ETag", ref = "ETag")},
            content = @Content(schema = @Schema(ref = "Sequence")))
    @APIResponse(responseCode = "400", ref = "UnreadableFile")
    @APIResponse(responseCode = "403", ref = "NotYours")
    @APIResponse(responseCode = "409", ref = "Enough")
    @APIResponse(responseCode = "412", ref = "Stale")
    @APIResponse(responseCode = "422", ref = "FlawedFile")
    @APIResponse(responseCode = "428", ref = "NoCondition")
    public Response edit(@BeanParam SequencePath sequence, @BeanParam Edit edit, byte @Nullable [] body) {
        var source = Bodies.one(body);
        var slug = sequence.slug();
        if (!source.content().path("slug").asText(slug).equals(slug)) {
            throw Refusals.flawed(List.of(source.flaw("/slug", "must be as in the address")));
        }
        check(complete(source));
        return saved(
                edits.save(Viewer.of(identity, null), slug, source.content(), edit.condition(), edit.checkedNote()));
    }

    @DELETE
    @Path("{slug}")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "withdrawSequence",
            summary = "Withdraw a sequence",
            description = "Nobody finds it any more, but its owner reads its history. Again, it does nothing.")
    @APIResponse(responseCode = "204", description = "It is withdrawn.")
    @APIResponse(responseCode = "403", ref = "NotYours")
    @APIResponse(responseCode = "412", ref = "Stale")
    public Response withdraw(@BeanParam SequencePath sequence, @BeanParam IfMatch ifMatch) {
        return switch (done(edits.withdraw(Viewer.of(identity, null), sequence.slug(), ifMatch.condition()))) {
            case EditResult.Refused refused -> throw Refusals.of(refused, Refusals.Thing.SEQUENCE);
            default -> Response.noContent().build();
        };
    }

    @POST
    @Path("{slug}/publication")
    @Operation(
            operationId = "publishSequence",
            summary = "Say who sees a sequence",
            description = "You alone, whoever has the link, or everybody. It also brings back what you withdrew.")
    @APIResponse(
            responseCode = "200",
            description =
                    "Who sees it now, and which steps are not for those whom it is for. A link is told only here.",
            content = @Content(schema = @Schema(implementation = OwnSequenceView.class)))
    @APIResponse(responseCode = "403", ref = "NotYours")
    @APIResponse(responseCode = "409", ref = "WithdrawnByEditor")
    public Response publish(
            @BeanParam SequencePath sequence,
            @NotNull(message = "is empty; say who is to see it") @jakarta.validation.Valid @Nullable Publication wish) {
        var visibility = Objects.requireNonNull(Objects.requireNonNull(wish).visibility());
        return switch (done(edits.show(Viewer.of(identity, null), sequence.slug(), visibility))) {
            case EditResult.Shown shown ->
                Response.ok(copies.shown(shown.sequence(), shown.token()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
            case EditResult.Refused refused -> throw Refusals.of(refused, Refusals.Thing.SEQUENCE);
            default -> throw new IllegalStateException("showing a sequence has no other outcome");
        };
    }

    private Source copy(Source wish, Viewer viewer) {
        return switch (copies.of(wish, viewer)) {
            case Copies.Copied copied -> copied.source();
            case Copies.Refused refused -> throw Refusals.of(refused.why(), Refusals.Thing.SEQUENCE);
        };
    }

    // What the service gives anyway need not be sent.
    private static Source complete(Source source) {
        ObjectNode content = source.content();
        content.putIfAbsent("format", content.textNode("open-sequence-file/1"));
        content.putIfAbsent("slug", content.textNode("sequence"));
        content.putIfAbsent("version", content.numberNode(1));
        return source;
    }

    private void check(Source source) {
        var flaws = checks.sequence(source, poses.ofCatalog());
        if (!flaws.isEmpty()) {
            throw Refusals.flawed(flaws);
        }
    }

    private Response saved(EditResult outcome) {
        return answer(done(outcome));
    }

    private static Response answer(EditResult outcome) {
        return switch (outcome) {
            case EditResult.Saved saved -> Bodies.saved(saved, "sequences");
            case EditResult.Refused refused -> throw Refusals.of(refused, Refusals.Thing.SEQUENCE);
            default -> throw new IllegalStateException("saving a sequence has no other outcome");
        };
    }

    private EditResult done(EditResult outcome) {
        library.refresh();
        return outcome;
    }
}
