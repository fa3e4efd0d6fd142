package dev.sthira.catalog.authoring;

import dev.sthira.catalog.sequence.Finding;
import dev.sthira.catalog.sequence.SequencePath;
import dev.sthira.catalog.sequence.SequenceProblems;
import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.page.Page;
import dev.sthira.kit.page.PageMark;
import dev.sthira.kit.page.PageQuery;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The history of a sequence: everybody's for the shared catalog, the owner's alone for a person's own.
@Path("/sequences/{slug}/versions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "Authoring")
class VersionsResource {
    private final Standings standings;
    private final Documents documents;
    private final SecurityIdentity identity;

    VersionsResource(Standings standings, Documents documents, SecurityIdentity identity) {
        this.standings = standings;
        this.documents = documents;
        this.identity = identity;
    }

    /// Who saved an edition.
    @Schema(name = "SavedBy")
    enum By {
        INSTALLATION,
        EDITOR,
        ME
    }

    /// One edition in the history.
    @Schema(name = "Version")
    record Version(
            @Schema(examples = "3") int version,
            Instant savedAt,
            By by,

            @Schema(examples = "Longer rest at the end") @Nullable
            String note) {}

    /// A page of the history.
    record VersionPage(
            @Schema(description = "Newest first.") List<Version> items,

            @Schema(description = "Send it as `after` for the next page; null on the last one.") @Nullable
            String next) {}

    /// What is different in the later edition.
    @Schema(name = "Comparison")
    record Comparison(
            String slug,
            int from,
            int to,

            @Schema(description = "In the order of the file.")
            List<Difference.Change> changes) {}

    @GET
    @Operation(
            operationId = "listVersions",
            summary = "The editions of a sequence, newest first",
            description = "Everybody reads the history of the shared catalog, and only you that of your own sequences.")
    @APIResponse(
            responseCode = "200",
            description = "A page.",
            headers = @Header(name = "Link", ref = "Link"),
            content = @Content(schema = @Schema(implementation = VersionPage.class)))
    public Response list(@BeanParam SequencePath sequence, @BeanParam PageQuery query, @Context UriInfo uri) {
        var viewer = Viewer.of(identity, null);
        int last = query.place(1, mark -> Integer.valueOf(mark.getFirst())).orElse(Integer.MAX_VALUE);
        var editions = standings.editions(sequence.slug(), viewer, last, query.limit() + 1);
        if (editions.isEmpty() && query.after() == null) {
            throw SequenceProblems.unknown();
        }
        var page = Page.of(editions, query.limit(), edition -> PageMark.of(edition.version()))
                .map(edition -> new Version(edition.version(), edition.savedAt(), by(edition, viewer), edition.note()));
        return query.linked(Response.ok(new VersionPage(page.items(), page.next())), page.next(), uri)
                .build();
    }

    private static By by(SavedEdition edition, Viewer viewer) {
        if (edition.author() == null) {
            return By.INSTALLATION;
        }
        return viewer.is(edition.author()) ? By.ME : By.EDITOR;
    }

    @GET
    @Path("{version}")
    @Operation(
            operationId = "getVersion",
            summary = "One edition of a sequence, as an open sequence file",
            description =
                    "An edition never changes, so it may be kept for ever; plans and classes under way are made of one.")
    @APIResponse(
            responseCode = "200",
            description = "The edition; it never changes.",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(schema = @Schema(ref = "Sequence")))
    public Response get(
            @BeanParam SequencePath sequence,
            @Parameter(description = "Number of the edition.", example = "1") @PathParam("version") int version) {
        return Bodies.document(edition(sequence.slug(), version).document());
    }

    @GET
    @Path("{from}/diff/{to}")
    @Operation(
            operationId = "compareVersions",
            summary = "What is different in the later of two editions",
            description = "Each change with its JSON Pointer, both values, and a sentence.")
    @APIResponse(
            responseCode = "200",
            description = "The changes.",
            content = @Content(schema = @Schema(implementation = Comparison.class)))
    public Comparison compare(
            @BeanParam SequencePath sequence,
            @Parameter(description = "Number of the one edition.", example = "1") @PathParam("from") int from,
            @Parameter(description = "Number of the other edition.", example = "2") @PathParam("to") int to) {
        var before = documents.tree(edition(sequence.slug(), from).document());
        var after = documents.tree(edition(sequence.slug(), to).document());
        return new Comparison(sequence.slug(), from, to, Difference.between(before, after));
    }

    private SavedEdition edition(String slug, int version) {
        var viewer = Viewer.of(identity, null);
        return standings.edition(slug, version, viewer).orElseThrow(() -> missing(slug, version, viewer));
    }

    private HttpProblem missing(String slug, int version, Viewer viewer) {
        var known = standings.versions(slug, viewer);
        return SequenceProblems.of(
                known.isEmpty() ? new Finding.Unknown(slug) : new Finding.NoSuchVersion(slug, version, known));
    }
}
