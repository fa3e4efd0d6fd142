package dev.sthira.session.device;

import dev.sthira.kit.problem.InvalidParameter;
import dev.sthira.kit.text.Texts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.HeaderParam;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BiFunction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// How a client that can send headers says what it is; a bean parameter.
public record DeviceHeaders(
        @Parameter(
                description = "What the client runs on; `other` if it is not said.",
                example = "tv",
                schema = @Schema(implementation = DeviceKind.class))
        @HeaderParam(KIND)
        @Nullable
        String kind,

        @Parameter(
                description = "What the person calls the device, in up to 40 characters; what is not ASCII goes as"
                        + " UTF-8 with percent signs, as in an address.",
                example = "Living%20room")
        @HeaderParam(LABEL)
        @Nullable
        String label) {
    private static final String KIND = "Sthira-Device";
    private static final String LABEL = "Sthira-Device-Label";

    /// The device; none where nothing is said about it.
    ///
    /// @throws HttpProblem if it cannot be read
    public Optional<Device> device() {
        return label == null
                ? read(KIND, kind, LABEL, null, InvalidParameter::header)
                : read(KIND, kind, LABEL, decoded(label), InvalidParameter::header);
    }

    /// Reads what was said in two places of a request.
    ///
    /// @param refuse makes the problem of a name and of what must be there
    static Optional<Device> read(
            String kindName,
            @Nullable String kind,
            String labelName,
            @Nullable String label,
            BiFunction<String, String, HttpProblem> refuse) {
        if (kind == null && label == null) {
            return Optional.empty();
        }
        DeviceKind known = kind == null
                ? DeviceKind.OTHER
                : DeviceKind.of(kind).orElseThrow(() -> refuse.apply(kindName, "must be one of " + DeviceKind.words()));
        String text = label == null
                ? null
                : Texts.upTo(Device.LONGEST_LABEL)
                        .apply(label)
                        .orElseThrow(() -> refuse.apply(labelName, DeviceRequest.LABEL_MUST));
        return Optional.of(new Device(known, text));
    }

    // A plus sign is a plus sign here.
    private static String decoded(String label) {
        try {
            return URLDecoder.decode(label.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            throw InvalidParameter.header(LABEL, "must have two hexadecimal digits behind each percent sign");
        }
    }
}
