package dev.sthira.session.device;

import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.text.Texts;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A device as a body names it.
@Schema(name = "DeviceRequest")
public record DeviceRequest(
        @Schema(description = "What the client runs on; `other` if it is not said.", examples = "tv") @Nullable
        DeviceKind kind,

        @Schema(description = "What the person calls it, in up to 40 characters.", examples = "Living room") @Nullable
        String label) {
    static final String LABEL_MUST =
            "must be 1 to %d characters that can be seen, on one line".formatted(Device.LONGEST_LABEL);

    /// The device, once its label is one.
    public Device toDevice(String field) {
        var checks = new Checks();
        String text = checks.optional(field + ".label", label, Texts.upTo(Device.LONGEST_LABEL), LABEL_MUST);
        checks.done();
        return new Device(kind == null ? DeviceKind.OTHER : kind, text);
    }
}
