package dev.sthira.catalog.authoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.sequence.SequencePath;
import dev.sthira.catalog.sequence.SequenceProblems;
import dev.sthira.catalog.sequence.SequenceShelf;
import dev.sthira.catalog.shelf.Ready;
import dev.sthira.catalog.shelf.WantedLanguages;
import dev.sthira.catalog.viewer.GivenLink;
import dev.sthira.catalog.viewer.Viewer;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.common.annotation.NonBlocking;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// One sequence: what everybody sees from memory, at once; what only some see from the database, on a worker thread,
/// which is why this is the one place that answers later.
@Path("/sequences/{slug}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@NonBlocking
@Tag(name = "Sequences")
class SequenceFilesResource {
    private final SequenceShelf shelf;
    private final Standings standings;
    private final CurrentIdentityAssociation identity;
    private final Documents documents;
    private final ObjectMapper json;

    SequenceFilesResource(
            SequenceShelf shelf,
            Standings standings,
            CurrentIdentityAssociation identity,
            Documents documents,
            ObjectMapper json) {
        this.shelf = shelf;
        this.standings = standings;
        this.identity = identity;
        this.documents = documents;
        this.json = json;
    }

    @GET
    @Operation(
            operationId = "getSequence",
            summary = "One sequence, as an open sequence file",
            description = "One that everybody sees, one of your own, or one whose link you have. Its ETag is what"
                    + " `If-Match` wants.")
    @APIResponse(
            responseCode = "200",
            description = "The newest edition.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "Cache-Control")},
            content = @Content(schema = @Schema(ref = "Sequence")))
    public Uni<Response> get(
            @BeanParam SequencePath sequence, @BeanParam GivenLink link, @BeanParam WantedLanguages languages) {
        return shelf.best(languages.header())
                .document(sequence.slug())
                .map(ready -> Uni.createFrom().item(ready.answer().build()))
                .orElseGet(() -> found(sequence.slug(), link, one -> Bodies.document(one.document())));
    }

    @GET
    @Path("export")
    @Operation(
            operationId = "exportSequence",
            summary = "The file of one sequence, laid out for reading, to be saved",
            description = "POST /imports takes it back.")
    @APIResponse(
            responseCode = "200",
            description = "The newest edition.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Sequence")))
    public Uni<Response> export(@BeanParam SequencePath sequence, @BeanParam GivenLink link) {
        return found(sequence.slug(), link, one -> file(one));
    }

    private Uni<Response> found(String slug, GivenLink link, Function<Standing, Response> answer) {
        return identity.getDeferredIdentity()
                .emitOn(Infrastructure.getDefaultWorkerPool())
                .map(known -> standings
                        .visible(slug, Viewer.of(known, link.token()))
                        .map(answer)
                        .orElseThrow(SequenceProblems::unknown));
    }

    private Response file(Standing sequence) {
        return Ready.of(Layout.bytes(documents.tree(sequence.document()), json))
                .answer()
                .header(HttpHeaders.CACHE_CONTROL, null)
                .header(HttpHeaders.CACHE_CONTROL, Bodies.NOT_SHARED)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"%s.json\"".formatted(sequence.slug()))
                .build();
    }
}
