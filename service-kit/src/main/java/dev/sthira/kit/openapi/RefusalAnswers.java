package dev.sthira.kit.openapi;

import static java.util.Map.entry;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.Standard;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/// Tells of every operation how it refuses, so that resources only tell what is special about them.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class RefusalAnswers implements OASFilter {
    private static final String PROBLEM = "HttpProblem";

    private static final Map<ProblemKind, String> NAMES = Map.ofEntries(
            entry(Standard.BAD_REQUEST, "BadRequest"),
            entry(Standard.UNAUTHENTICATED, "Unauthenticated"),
            entry(Standard.FORBIDDEN, "Forbidden"),
            entry(Standard.NOT_FOUND, "NotFound"),
            entry(Standard.NOT_ACCEPTABLE, "NotAcceptable"),
            entry(Standard.PRECONDITION_FAILED, "PreconditionFailed"),
            entry(Standard.BODY_TOO_LARGE, "BodyTooLarge"),
            entry(Standard.UNSUPPORTED_MEDIA_TYPE, "UnsupportedMediaType"),
            entry(Standard.MAKES_NO_SENSE, "MakesNoSense"),
            entry(Standard.TOO_MANY_REQUESTS, "TooManyRequests"),
            entry(Standard.FAILED, "Failed"),
            entry(Standard.UNAVAILABLE, "Unavailable"));

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        api.getComponents().addSchema(PROBLEM, problem());
        NAMES.forEach((kind, name) -> api.getComponents().addResponse(name, response(kind)));
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        var told = new HashSet<String>();
        api.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                    tell(path, method, operation);
                    sayWhoMayCall(operation);
                    operation
                            .getResponses()
                            .getAPIResponses()
                            .values()
                            .forEach(response -> told.add(response.getRef()));
                }));
        NAMES.values().stream()
                .filter(name -> !told.contains("#/components/responses/" + name))
                .forEach(api.getComponents()::removeResponse);
    }

    // Without a word, programs would take an open operation for one whose protection was forgotten.
    private static void sayWhoMayCall(Operation operation) {
        if (operation.getSecurity() == null) {
            operation.setSecurity(List.of());
        }
    }

    private static void tell(String path, PathItem.HttpMethod method, Operation operation) {
        if (operation.getResponses() == null) {
            operation.setResponses(OASFactory.createAPIResponses());
        }
        for (var kind : refusals(path, method, operation)) {
            var status = String.valueOf(kind.status());
            if (isUntold(operation.getResponses().getAPIResponse(status))) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(NAMES.get(kind)));
            }
        }
    }

    // The framework adds some by itself, without saying what they look like.
    private static boolean isUntold(@Nullable APIResponse response) {
        return response == null || (response.getRef() == null && response.getContent() == null);
    }

    private static List<ProblemKind> refusals(String path, PathItem.HttpMethod method, Operation operation) {
        var kinds = new ArrayList<>(List.of(
                Standard.BAD_REQUEST,
                Standard.NOT_ACCEPTABLE,
                Standard.TOO_MANY_REQUESTS,
                Standard.FAILED,
                Standard.UNAVAILABLE));
        if (operation.getSecurity() != null && !operation.getSecurity().isEmpty()) {
            kinds.addAll(List.of(Standard.UNAUTHENTICATED, Standard.FORBIDDEN));
        }
        if (path.contains("{")) {
            kinds.add(Standard.NOT_FOUND);
        }
        if (method == PathItem.HttpMethod.GET && ConditionalAnswers.isTagged(operation)) {
            kinds.add(Standard.PRECONDITION_FAILED);
        }
        if (operation.getRequestBody() != null) {
            kinds.addAll(List.of(Standard.BODY_TOO_LARGE, Standard.UNSUPPORTED_MEDIA_TYPE, Standard.MAKES_NO_SENSE));
        }
        return kinds;
    }

    private static APIResponse response(ProblemKind kind) {
        return OASFactory.createAPIResponse()
                .description(kind.title() + ". " + kind.explanation())
                .content(OASFactory.createContent()
                        .addMediaType(
                                "application/problem+json",
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref(PROBLEM))
                                        .example(Map.of(
                                                "type", kind.type().toString(),
                                                "status", kind.status(),
                                                "title", kind.title(),
                                                "instance", "/address/that/was/asked"))));
    }

    private static Schema problem() {
        return object("A problem (RFC 9457). Some kinds carry more fields.")
                .addProperty(
                        "type",
                        text("The kind of problem; it leads to a page that explains it.")
                                .format("uri-reference"))
                .addProperty("status", OASFactory.createSchema().addType(Schema.SchemaType.INTEGER))
                .addProperty("title", text("The same for every problem of this kind."))
                .addProperty("detail", text("What is wrong this time, and what to change."))
                .addProperty("instance", text("The address that was asked.").format("uri-reference"))
                .addProperty(
                        "violations",
                        OASFactory.createSchema()
                                .addType(Schema.SchemaType.ARRAY)
                                .description("Each field or parameter that is wrong.")
                                .items(violation()))
                .additionalPropertiesBoolean(true)
                .required(List.of("type", "status", "title", "instance"));
    }

    private static Schema violation() {
        return object("A field or parameter, and what it must be.")
                .addProperty("field", text("Its name; empty for the whole body."))
                .addProperty("in", text("body, query, header, path or form."))
                .addProperty("message", text("What to change; it follows the name in a sentence."))
                .required(List.of("field", "in", "message"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().addType(Schema.SchemaType.STRING).description(description);
    }
}
