package dev.sthira.catalog.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;

/// Shows with every body what it looks like: an example is named as the schema that it is one of.
///
/// Poses and sequences are shown by files of the catalog, the other bodies by what stands in `META-INF/openapi.yaml`.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD, priority = -1)
public final class Examples implements OASFilter {
    private static final ObjectMapper JSON = new ObjectMapper();
    // What may be sent is shown by what is answered.
    private static final Map<String, String> LIKE =
            Map.of("SequenceDraft", "Sequence", "OpenSequenceFiles", "Sequence");
    private static final Map<String, String> FILES =
            Map.of("Pose", "poses/step-away-from-the-chair.json", "Sequence", "sequences/before-sleep.json");

    @Override
    public void filterOpenAPI(OpenAPI api) {
        FILES.forEach((name, file) ->
                api.getComponents().addExample(name, OASFactory.createExample().value(read(file))));
        var examples = api.getComponents().getExamples();
        api.getPaths()
                .getPathItems()
                .values()
                .forEach(item -> item.getOperations().values().forEach(operation -> show(operation, examples)));
    }

    private static void show(Operation operation, Map<String, ?> examples) {
        if (operation.getRequestBody() != null) {
            show(operation.getRequestBody().getContent(), examples);
        }
        operation.getResponses().getAPIResponses().values().forEach(answer -> {
            if (answer.getContent() != null) {
                show(answer.getContent(), examples);
            }
        });
    }

    private static void show(Content content, Map<String, ?> examples) {
        content.getMediaTypes().values().stream()
                .filter(body -> body.getSchema() != null && body.getSchema().getRef() != null)
                .forEach(body -> show(body, examples));
    }

    private static void show(MediaType body, Map<String, ?> examples) {
        var reference = body.getSchema().getRef();
        var schema = reference.substring(reference.lastIndexOf('/') + 1);
        var name = LIKE.getOrDefault(schema, schema);
        if (examples.containsKey(name)) {
            body.addExample("example", OASFactory.createExample().ref(name));
        }
    }

    private static Map<?, ?> read(String file) {
        var resource = "/catalog/" + file;
        try (var json = Objects.requireNonNull(Examples.class.getResourceAsStream(resource), resource)) {
            return JSON.readValue(json, Map.class);
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
