package dev.sthira.kit.condition;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// What a change may be made to, as its sender has read it.
///
/// @param lines all lines of the header
public record IfMatch(
        @Parameter(
                description = "The ETag as you read it last, or `*`; with another one nothing is changed. A weak tag"
                        + " never matches.",
                example = "\"v1\"",
                schema = @Schema(implementation = String.class))
        @HeaderParam(HttpHeaders.IF_MATCH)
        @Nullable
        List<String> lines) {

    public Condition condition() {
        return Condition.of(lines, null);
    }
}
