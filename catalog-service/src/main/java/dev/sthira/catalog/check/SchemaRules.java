package dev.sthira.catalog.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// What the published schemas have against a file, in words that say what to change.
final class SchemaRules {
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private SchemaRules() {}

    static void check(Source source, String kind, List<Flaw> flaws) {
        SCHEMAS
                .getSchema(SchemaLocation.of("classpath:catalog/schema/%s.schema.json".formatted(kind)))
                .validate(source.content())
                .stream()
                .limit(Source.MOST_FLAWS)
                .map(error -> source.flaw(pointer(error), message(error)))
                .forEach(flaws::add);
    }

    private static String pointer(Error error) {
        var pointer = error.getInstanceLocation().toString();
        return "additionalProperties".equals(error.getKeyword()) && error.getProperty() != null
                ? pointer + "/" + error.getProperty().replace("~", "~0").replace("/", "~1")
                : pointer;
    }

    private static String message(Error error) {
        var rule = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> "lacks \"%s\"".formatted(error.getProperty());
            case "dependentRequired" -> "lacks a property that belongs to another one: " + plain(error);
            case "additionalProperties" -> "is not known here; take it out, or look at its spelling";
            case "false" -> "does not belong here; take it out";
            case "enum" -> "must be one of " + words(rule);
            case "const" -> "must be " + words(rule);
            case "type" -> "must be " + shape(rule);
            case "pattern" -> pattern(String.valueOf(rule == null ? "" : rule.asText()));
            case "minLength", "minItems", "minProperties" -> "must not be empty";
            case "maxLength" -> "must not be longer than %s characters".formatted(words(rule));
            case "maxItems" -> "must not have more than %s entries".formatted(words(rule));
            case "minimum" -> "must be at least " + words(rule);
            case "maximum" -> "must be at most " + words(rule);
            case "uniqueItems" -> "must not have an entry twice";
            case "oneOf" -> "must have exactly one of the forms that the schema names";
            default -> plain(error);
        };
    }

    private static String pattern(String pattern) {
        return switch (pattern) {
            case "^[^<>\\x00-\\x1f\\x7f]+$" -> "must be plain text in one line, without < and >";
            case "^[a-z0-9]+(-[a-z0-9]+)*$" -> "must be a slug such as back-strengthening";
            default -> "must match " + pattern;
        };
    }

    private static String shape(@Nullable JsonNode type) {
        return switch (words(type)) {
            case "string" -> "a text";
            case "integer" -> "a whole number";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            case "array" -> "a list: [ … ]";
            case "object" -> "an object: { … }";
            default -> words(type);
        };
    }

    private static String words(@Nullable JsonNode rule) {
        if (rule == null) {
            return "what the schema says";
        }
        return rule.isArray()
                ? StreamSupport.stream(rule.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(", "))
                : rule.asText();
    }

    private static String plain(Error error) {
        return TextRules.oneLine(error.getMessage());
    }
}
