package dev.sthira.devstack.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;

/// Compiles the schemas of one document, closed as {@link Closed} does.
final class Rules {

    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            builder -> builder.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    private final Closed closed;
    private final ObjectNode components;

    Rules(Refs refs) {
        this.closed = new Closed(refs);
        this.components = refs.nothingSaid();
        ObjectNode schemas = components.putObject("schemas");
        refs.components()
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.set(schema.getKey(), closed.part(schema.getValue())));
    }

    Rule of(JsonNode schema) {
        ObjectNode whole = closed.whole(schema);
        whole.set("components", components);
        Schema compiled = REGISTRY.getSchema(whole);
        return value -> compiled.validate(value).stream()
                .findFirst()
                .map(error -> "%s: %s (%s)"
                        .formatted(
                                error.getInstanceLocation().toString().isEmpty() ? "/" : error.getInstanceLocation(),
                                error.getMessage(),
                                error.getKeyword()));
    }
}
