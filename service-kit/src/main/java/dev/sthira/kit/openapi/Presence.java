package dev.sthira.kit.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jspecify.annotations.Nullable;

/// Reads from the records themselves what may be null and what is always there.
///
/// A component that is `@Nullable` may be null. In an answer every component is there, null or not, unless it or its
/// record leaves nulls out; in a request those that may not be null must be sent, and those whose schema says
/// `required`. A body that may be left out may be null as well: both are nothing.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class Presence implements OASFilter {
    private static final DotName NULLABLE = DotName.createSimple(Nullable.class);
    private static final DotName INCLUDE = DotName.createSimple(JsonInclude.class);
    private static final DotName PROPERTY = DotName.createSimple("com.fasterxml.jackson.annotation.JsonProperty");
    private static final DotName SCHEMA =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.media.Schema.class);

    private final Map<String, List<ClassInfo>> records;

    public Presence(IndexView index) {
        records = index.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .filter(type -> type.name().toString().startsWith("dev.sthira."))
                // An index made of several may know a class more than once.
                .collect(Collectors.toMap(ClassInfo::name, Function.identity(), (one, _) -> one))
                .values()
                .stream()
                .collect(Collectors.groupingBy(Presence::schemaName));
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null || api.getComponents().getSchemas() == null) {
            return;
        }
        var schemas = api.getComponents().getSchemas();
        var sent = new HashSet<String>();
        operations(api).forEach(operation -> reach(requests(operation), schemas, sent));
        schemas.forEach((name, schema) -> record(name).ifPresent(type -> describe(schema, type, sent.contains(name))));
        operations(api)
                .map(Operation::getRequestBody)
                .filter(body -> body != null && !Boolean.TRUE.equals(body.getRequired()) && body.getContent() != null)
                .flatMap(body -> body.getContent().getMediaTypes().values().stream())
                .filter(type -> type.getSchema() != null)
                .forEach(type -> type.setSchema(orNull(type.getSchema())));
    }

    // A record that names its schema comes before those that just happen to be called so.
    private Optional<ClassInfo> record(String schema) {
        var types = records.getOrDefault(schema, List.of());
        return Stream.of(types.stream().filter(Presence::namesItsSchema).toList(), types)
                .filter(candidates -> candidates.size() == 1)
                .map(List::getFirst)
                .findFirst();
    }

    private static boolean namesItsSchema(ClassInfo type) {
        var annotation = type.declaredAnnotation(SCHEMA);
        return annotation != null && annotation.value("name") != null;
    }

    private static void describe(Schema schema, ClassInfo type, boolean isSent) {
        if (schema.getProperties() == null) {
            return;
        }
        var leavesOut = type.hasDeclaredAnnotation(INCLUDE);
        var required = new ArrayList<String>();
        for (var component : type.recordComponents()) {
            var name = propertyName(component);
            var property = schema.getProperties().get(name);
            if (property == null) {
                continue;
            }
            var mayBeNull = component.type().hasAnnotation(NULLABLE) && !isRequired(component);
            var mayBeMissing = component.field().hasAnnotation(INCLUDE);
            if (mayBeNull && !leavesOut && !mayBeMissing) {
                schema.addProperty(name, orNull(property));
            }
            var isThere = !mayBeMissing && (!mayBeNull || (!isSent && !leavesOut));
            if (isThere || isRequired(component)) {
                required.add(name);
            }
        }
        schema.setRequired(required.isEmpty() ? null : required);
    }

    private static Schema orNull(Schema schema) {
        if (schema.getRef() != null) {
            return OASFactory.createSchema()
                    .description(schema.getDescription())
                    .anyOf(List.of(
                            OASFactory.createSchema().ref(schema.getRef()),
                            OASFactory.createSchema().addType(Schema.SchemaType.NULL)));
        }
        if (schema.getType() != null && !schema.getType().contains(Schema.SchemaType.NULL)) {
            schema.addType(Schema.SchemaType.NULL);
            if (schema.getEnumeration() != null && !schema.getEnumeration().contains(null)) {
                schema.addEnumeration(null);
            }
        }
        return schema;
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths() == null || api.getPaths().getPathItems() == null
                ? Stream.empty()
                : api.getPaths().getPathItems().values().stream()
                        .flatMap(item -> item.getOperations().values().stream());
    }

    private static Stream<Schema> requests(Operation operation) {
        Content content = operation.getRequestBody() == null
                ? null
                : operation.getRequestBody().getContent();
        return content == null || content.getMediaTypes() == null
                ? Stream.empty()
                : content.getMediaTypes().values().stream().flatMap(type -> Stream.ofNullable(type.getSchema()));
    }

    private static void reach(Stream<Schema> from, Map<String, Schema> schemas, Set<String> reached) {
        from.forEach(schema -> {
            if (schema.getRef() != null) {
                var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
                if (reached.add(name) && schemas.containsKey(name)) {
                    reach(Stream.of(schemas.get(name)), schemas, reached);
                }
            }
            reach(parts(schema), schemas, reached);
        });
    }

    private static Stream<Schema> parts(Schema schema) {
        var parts = new ArrayList<Schema>();
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(list -> list != null)
                .forEach(parts::addAll);
        if (schema.getProperties() != null) {
            parts.addAll(schema.getProperties().values());
        }
        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema())
                .filter(part -> part != null)
                .forEach(parts::add);
        return parts.stream();
    }

    private static String schemaName(ClassInfo type) {
        return named(type.declaredAnnotation(SCHEMA), "name", type.simpleName());
    }

    private static String propertyName(RecordComponentInfo component) {
        return named(component.field().annotation(PROPERTY), "value", component.name());
    }

    // What is checked by hand is `@Nullable`, and yet must be sent.
    private static boolean isRequired(RecordComponentInfo component) {
        var schema = component.field().annotation(SCHEMA);
        return schema != null
                && schema.value("required") != null
                && schema.value("required").asBoolean();
    }

    private static String named(@Nullable AnnotationInstance annotation, String member, String otherwise) {
        return annotation == null || annotation.value(member) == null
                ? otherwise
                : annotation.value(member).asString();
    }
}
