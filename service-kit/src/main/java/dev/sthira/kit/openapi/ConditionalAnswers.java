package dev.sthira.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Tells of every read that sends an entity tag that it may be asked whether it has changed.
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public final class ConditionalAnswers implements OASFilter {
    private static final String RESPONSE = "NotModified";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getPaths().getPathItems() == null) {
            return;
        }
        var reads = api.getPaths().getPathItems().values().stream()
                .map(item -> item.getGET())
                .filter(read -> read != null && isTagged(read))
                .toList();
        if (!reads.isEmpty()) {
            api.getComponents().addResponse(RESPONSE, response());
            reads.forEach(ConditionalAnswers::tell);
        }
    }

    /// Whether its answer has an entity tag.
    static boolean isTagged(Operation read) {
        var answer = read.getResponses().getAPIResponse("200");
        return answer != null
                && answer.getHeaders() != null
                && answer.getHeaders().containsKey(HttpHeaders.ETAG);
    }

    private static void tell(Operation read) {
        read.addParameter(header(HttpHeaders.IF_NONE_MATCH, "Sent only if it is not what you have."))
                .addParameter(header(HttpHeaders.IF_MATCH, "Sent only if it is what you mean, or else 412."));
        read.getResponses().addAPIResponse("304", OASFactory.createAPIResponse().ref(RESPONSE));
    }

    private static Parameter header(String name, String description) {
        return OASFactory.createParameter()
                .name(name)
                .in(Parameter.In.HEADER)
                .description(description)
                .schema(OASFactory.createSchema().addType(SchemaType.STRING))
                .example("\"v1\"");
    }

    private static APIResponse response() {
        return OASFactory.createAPIResponse().description("It has not changed: go on with what you have.");
    }
}
