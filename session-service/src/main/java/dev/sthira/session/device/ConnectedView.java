package dev.sthira.session.device;

import dev.sthira.kit.person.Person;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A client that follows a session, as people see it.
@Schema(name = "ConnectedDevice", description = "A client that has the session's stream open.")
public record ConnectedView(
        DeviceKind kind,

        @Schema(description = "What its person calls it; null if they do not say.", examples = "Living room") @Nullable
        String label,

        Instant since) {

    /// As somebody sees them, the first to come first. What others call their devices is for themselves.
    public static List<ConnectedView> of(Collection<Connected> connected, Person person) {
        return connected.stream()
                .sorted(Comparator.comparing(Connected::since).thenComparing(Connected::id))
                .map(one -> new ConnectedView(
                        one.device().kind(),
                        one.person().equals(person) ? one.device().label() : null,
                        one.since()))
                .toList();
    }
}
