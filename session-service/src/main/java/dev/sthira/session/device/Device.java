package dev.sthira.session.device;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a client calls itself.
///
/// @param label a few words of the person's own, such as where it stands; may say something about them
public record Device(DeviceKind kind, @Nullable String label) {

    /// More does not fit on a watch.
    static final int LONGEST_LABEL = 40;

    /// A client that does not say what it is.
    public static final Device UNNAMED = new Device(DeviceKind.OTHER, null);

    /// A device as a row holds it; none where no kind was said.
    public static Optional<Device> of(@Nullable String kind, @Nullable String label) {
        return Optional.ofNullable(kind).flatMap(DeviceKind::of).map(known -> new Device(known, label));
    }
}
