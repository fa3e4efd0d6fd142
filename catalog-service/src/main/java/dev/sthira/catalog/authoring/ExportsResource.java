package dev.sthira.catalog.authoring;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The whole open data set, for everybody.
@Path("/exports")
@PermitAll
@RunOnVirtualThread
@Tag(name = "Open sequence file")
class ExportsResource {
    private static final String ZIP = "application/zip";

    private final Exports exports;

    ExportsResource(Exports exports) {
        this.exports = exports;
    }

    @GET
    @Path("catalog.zip")
    @Produces(ZIP)
    @Operation(
            operationId = "exportCatalog",
            summary = "The shared catalog as an archive of open sequence files",
            description = "With its schemas, format and licence (CC BY 4.0). The same catalog gives the same bytes.")
    @APIResponse(
            responseCode = "200",
            description = "The archive.",
            headers = {@Header(name = "ETag", ref = "ETag"), @Header(name = "Cache-Control", ref = "Cache-Control")},
            content = @Content(mediaType = ZIP, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response catalog() {
        return exports.archive()
                .answer()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"catalog.zip\"")
                .build();
    }
}
