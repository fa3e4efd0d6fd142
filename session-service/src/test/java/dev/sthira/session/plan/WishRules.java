package dev.sthira.session.plan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/// What the catalog takes as a wish, by the contract it publishes: what it does not know it refuses.
public final class WishRules {
    private static final Path CONTRACT = Path.of("..", "catalog-service", "contract", "openapi.yaml");
    private static final ObjectMapper STRICT = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Schema schema;
    private final Set<String> names = new HashSet<>();

    private WishRules(Schema schema, JsonNode known) {
        this.schema = schema;
        known.fieldNames().forEachRemaining(names::add);
    }

    public static WishRules ofTheContract() throws IOException {
        JsonNode contract = new YAMLMapper().readTree(CONTRACT.toFile());
        String wish = contract.at("/paths/~1plans/post/requestBody/content/application~1json/schema/$ref")
                .asText();
        var root = new ObjectMapper().createObjectNode();
        root.put("$ref", wish);
        root.set("components", contract.get("components"));
        var schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(root);
        return new WishRules(schema, contract.at(wish.substring(1) + "/properties"));
    }

    /// The status the catalog answers these wishes with; 200 if it takes them.
    public int status(String wishes) {
        try {
            JsonNode read = STRICT.readTree(wishes);
            var unknown = new HashSet<String>();
            read.fieldNames().forEachRemaining(unknown::add);
            unknown.removeAll(names);
            if (!unknown.isEmpty()) {
                return 400;
            }
            return schema.validate(read).isEmpty() ? 200 : 422;
        } catch (JsonProcessingException unreadable) {
            return 400;
        }
    }
}
