package dev.sthira.catalog.file;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.openapi.api.SmallRyeOpenAPI;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/// Puts the schemas of the open sequence file into the OpenAPI document, so that they are written down only once.
///
/// It comes last: what the others say of records is not meant for a file whose name is that of a record.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = 0)
public final class SequenceFileSchemas implements OASFilter {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> GIVEN = Set.of("format", "slug", "version");
    private static final List<String> FILES = List.of("common", "pose", "sequence");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = JSON.createObjectNode();
        FILES.forEach(file -> add(file, schemas));
        schemas.set("SequenceDraft", draft(schemas.get("Sequence")));
        parse(schemas).getComponents().getSchemas().forEach(api.getComponents()::addSchema);
    }

    private static void add(String file, ObjectNode schemas) {
        var root = read(file);
        root.remove("$schema");
        if (root.remove("$defs") instanceof ObjectNode definitions) {
            definitions.properties().forEach(entry -> schemas.set(file + "." + entry.getKey(), entry.getValue()));
        }
        if (root.has("type")) {
            schemas.set(capitalised(file), root);
        }
    }

    /// A sequence as it may be sent: what the service gives it can be left out.
    private static JsonNode draft(JsonNode sequence) {
        ObjectNode draft = sequence.deepCopy();
        draft.put(
                "description",
                "One class as you write it; the service gives it format, slug and version if you do not.");
        var required = draft.putArray("required");
        sequence.path("required").forEach(name -> {
            if (!GIVEN.contains(name.asText())) {
                required.add(name);
            }
        });
        return draft;
    }

    private static ObjectNode read(String file) {
        var resource = "/catalog/schema/%s.schema.json".formatted(file);
        try (var schema = Objects.requireNonNull(SequenceFileSchemas.class.getResourceAsStream(resource), resource)) {
            var text = new String(schema.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(\\w+)\\.schema\\.json#/\\$defs/", "#/components/schemas/$1.")
                    .replace("\"#/properties/", "\"#/components/schemas/" + capitalised(file) + "/properties/")
                    .replace("#/$defs/", "#/components/schemas/" + file + ".");
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    private static OpenAPI parse(JsonNode schemas) {
        var document = JSON.createObjectNode().put("openapi", "3.1.0");
        document.putObject("components").set("schemas", schemas);
        // The settings of the service are for its own document; this one has schemas that nothing in it uses.
        return SmallRyeOpenAPI.builder()
                .withConfig(new SmallRyeConfigBuilder().build())
                .withCustomStaticFile(
                        () -> new ByteArrayInputStream(document.toString().getBytes(StandardCharsets.UTF_8)))
                .enableModelReader(false)
                .enableStandardStaticFiles(false)
                .enableStandardFilter(false)
                .enableAnnotationScan(false)
                .build()
                .model();
    }

    private static String capitalised(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
