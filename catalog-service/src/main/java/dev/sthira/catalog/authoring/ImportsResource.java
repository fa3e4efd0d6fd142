package dev.sthira.catalog.authoring;

import dev.sthira.catalog.file.Library;
import dev.sthira.catalog.later.Caller;
import dev.sthira.catalog.later.FairQueue;
import dev.sthira.catalog.viewer.Viewer;
import dev.sthira.kit.problem.Standard;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Imports: all files or none, and a report of every flaw by line.
@Path("/imports")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@SecurityRequirement(name = "token")
@Tag(name = "Authoring")
class ImportsResource {
    private static final String ZIP = "application/zip";

    private static final int MOST = 8;
    private static final int MOST_OF_ONE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    // Unpacked and taken apart, an archive is large; many at once must not cost the others their memory.
    private final FairQueue queue = new FairQueue("imports", 1, MOST, MOST_OF_ONE, PATIENCE);
    private final Imports imports;
    private final Library library;
    private final SecurityIdentity identity;
    private final RoutingContext routing;

    ImportsResource(Imports imports, Library library, SecurityIdentity identity, RoutingContext routing) {
        this.imports = imports;
        this.library = library;
        this.identity = identity;
        this.routing = routing;
    }

    /// Where what is imported goes.
    public enum Into {
        OWN,
        CATALOG
    }

    /// What an import did, or would do.
    @Schema(name = "ImportReport")
    record Report(
            @Schema(description = "Whether nothing was kept.")
            boolean dryRun,

            @Schema(description = "In the order they went in.")
            List<Imports.Imported> files,

            @Schema(description = "Files of the archive that are neither poses nor sequences.")
            List<String> passedOver) {}

    @POST
    @Consumes({MediaType.APPLICATION_JSON, ZIP})
    @Operation(
            operationId = "importFiles",
            summary = "Bring in open sequence files",
            description = "One file or a JSON array of them, of at most 256 KiB, or a ZIP archive of at most 2 MiB with"
                    + " 4,000 entries of at most 256 KiB. Sequences become your own; a file of your own sequence"
                    + " becomes its next edition. With a single flaw nothing comes in.")
    @RequestBody(
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "OpenSequenceFiles")),
                @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    @APIResponse(
            responseCode = "200",
            description = "What came in, or would come in.",
            content = @Content(schema = @Schema(implementation = Report.class)))
    @APIResponse(responseCode = "400", ref = "UnreadableFile")
    @APIResponse(responseCode = "403", ref = "NotYours")
    @APIResponse(responseCode = "422", ref = "FlawedFile")
    public Report bringIn(
            @Parameter(description = "Only say what would happen.", example = "true")
                    @QueryParam("dryRun")
                    @DefaultValue("false")
                    boolean dryRun,
            @Parameter(
                            description =
                                    "Where it goes; `catalog` is for editors: the shared catalog, poses too, under"
                                            + " their own slugs.",
                            example = "own")
                    @QueryParam("into")
                    @DefaultValue("own")
                    Into into,
            @Context HttpHeaders headers,
            byte @Nullable [] body) {
        var viewer = Viewer.of(identity, null);
        if (into == Into.CATALOG && !viewer.editor()) {
            throw Refusals.editorsOnly();
        }
        var type = headers.getMediaType();
        if (type == null) {
            throw Standard.UNSUPPORTED_MEDIA_TYPE.problem("Say in Content-Type whether it is JSON or a ZIP archive.");
        }
        var sent = body == null ? new byte[0] : body;
        return queue.inTurn(
                Caller.of(identity, routing), () -> report(viewer, read(type, sent), into == Into.CATALOG, dryRun));
    }

    private static Bundle read(MediaType type, byte[] sent) {
        var bundle = type.getSubtype().equals("zip") ? ZipBundle.read(sent) : Bundle.ofJson(sent);
        if (bundle.files().isEmpty() && !bundle.flaws().isEmpty()) {
            throw Refusals.unreadable(bundle.flaws());
        }
        return bundle;
    }

    private Report report(Viewer viewer, Bundle bundle, boolean intoCatalog, boolean dryRun) {
        var flaws = imports.check(bundle, intoCatalog);
        if (!flaws.isEmpty()) {
            throw Refusals.flawed(flaws);
        }
        var result = imports.bringIn(viewer, bundle, intoCatalog, dryRun);
        if (!result.flaws().isEmpty()) {
            throw Refusals.flawed(result.flaws());
        }
        library.refresh();
        return new Report(dryRun, result.files(), bundle.passedOver());
    }
}
