package dev.sthira.catalog.file;

import dev.sthira.catalog.shelf.Ready;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// The schemas of the open sequence file, where the documents' own `$schema` points to.
@Path("/schema")
@Produces("application/schema+json")
@PermitAll
@NonBlocking
@Tag(name = "Open sequence file")
class SchemasResource {
    private final Map<String, Ready> schemas = List.of("common", "figure", "pose", "sequence", "translation").stream()
            .map("%s.schema.json"::formatted)
            .collect(Collectors.toUnmodifiableMap(Function.identity(), SchemasResource::read));

    @GET
    @Path("{name}")
    @Operation(
            operationId = "getSchema",
            summary = "A JSON Schema of the open sequence file",
            description =
                    "The rules that every file is held to: `common`, `figure`, `pose`, `sequence` and `translation`. It is where the"
                            + " `$schema` of a file points to.")
    @APIResponse(
            responseCode = "200",
            description = "A JSON Schema (2020-12).",
            headers = @Header(name = "ETag", ref = "ETag"),
            content = @Content(mediaType = "application/schema+json", schema = @Schema(type = SchemaType.OBJECT)))
    public Response get(
            @Parameter(description = "Name of the schema file.", example = "pose.schema.json") @PathParam("name")
                    String name) {
        var schema = schemas.get(name);
        if (schema == null) {
            throw new NotFoundException();
        }
        return schema.answer().build();
    }

    private static Ready read(String name) {
        try (var file = SchemasResource.class.getResourceAsStream("/catalog/schema/" + name)) {
            return Ready.of(Objects.requireNonNull(file, name).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
