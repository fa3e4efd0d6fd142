package dev.sthira.kit.idempotency;

import dev.sthira.kit.problem.InvalidParameter;
import jakarta.ws.rs.HeaderParam;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// The key by which a client marks a request that it may send again; a bean parameter.
public record IdempotencyKey(
        @Parameter(
                description =
                        "A word of your own, new for each thing you want done. Sent again within 24 hours, the request"
                                + " has one effect and gets the same answer; with another body it is refused.",
                example = "5f8a1c2e-start",
                schema = @Schema(implementation = String.class, pattern = SYNTAX))
        @HeaderParam(HEADER)
        @Nullable
        String value) {
    /// The name of the header.
    public static final String HEADER = "Idempotency-Key";

    private static final String SYNTAX = "^[\\x21-\\x7e]{1,100}$";
    private static final Pattern ACCEPTABLE = Pattern.compile(SYNTAX);

    public IdempotencyKey {
        if (value != null && !ACCEPTABLE.matcher(value).matches()) {
            throw InvalidParameter.header(HEADER, "must be 1 to 100 visible ASCII characters");
        }
    }
}
