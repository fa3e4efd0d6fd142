package dev.sthira.notification.device;

import dev.sthira.notification.preference.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A device as it is shown to its owner; the endpoint and the keys are secrets and stay here.
///
/// @param kinds in the order of the enum
@Schema(name = "Device")
record DeviceView(
        UUID id,

        @Schema(description = "The push service it hangs on.", examples = "updates.push.services.mozilla.com")
        String host,

        @Schema(examples = "Maya's watch") @Nullable String label,

        @Schema(description = "What the device asked for.", examples = "[\"pose-cue\",\"summary\"]")
        List<Kind> kinds,

        Instant createdAt) {
    static DeviceView of(Device device) {
        return new DeviceView(
                device.id(),
                device.endpoint().getHost(),
                device.label(),
                device.kinds().stream().sorted().toList(),
                device.createdAt());
    }
}
