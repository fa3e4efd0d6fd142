package dev.sthira.notification.reminder;

import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.problem.Standard;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The versions a caller is willing to change.
public record IfMatch(
        @Parameter(
                description = "The ETag of the reminder as it was last read, or `*`.",
                example = "\"v0\"",
                schema = @Schema(implementation = String.class))
        @HeaderParam(HttpHeaders.IF_MATCH)
        @Nullable
        List<String> header) {

    /// Nobody changes what they have not read.
    void mustBeThere() {
        if (condition().isMissing()) {
            throw Standard.PRECONDITION_REQUIRED.problem(
                    "Send If-Match with the ETag of the reminder as you last read it.");
        }
    }

    /// The ETag of a version, without its quotes.
    static String tag(long version) {
        return "v" + version;
    }

    boolean allows(long version) {
        return condition().allows(tag(version));
    }

    private Condition condition() {
        return Condition.of(header, null);
    }
}
