package dev.sthira.notification.message;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What takes the place of what, after some orders; pure.
///
/// @param taken places where all ends that waits there
/// @param kept  the messages of these orders that nothing took the place of
record Places(Set<Place> taken, List<UUID> kept) {
    /// All under a topic that goes to this target, or that is of this kind.
    record Place(
            UUID topic, @Nullable String target, @Nullable String kind) {}

    /// Read from the last to the first: whatever stands in a place by then is newer.
    ///
    /// @param ids of what was new of it; whatever was there before takes no place
    static Places after(List<? extends Outbox.Order> orders, Map<Outbox.Key, UUID> ids) {
        var taken = new HashSet<Place>();
        var kept = new ArrayList<UUID>();
        for (var order : orders.reversed()) {
            switch (order) {
                case Outbox.Order.Drop(var kind, var topic) -> taken.add(new Place(topic, null, kind.word()));
                case Outbox.Order.Send(var draft) -> {
                    var id = ids.get(Outbox.Key.of(draft));
                    var topic = draft.topic();
                    if (id != null && topic != null) {
                        var isDropped = taken.contains(
                                new Place(topic, null, draft.kind().word()));
                        var isLast = taken.add(new Place(topic, draft.target().key(), null));
                        if (isLast && !isDropped) {
                            kept.add(id);
                        }
                    }
                }
            }
        }
        return new Places(taken, kept);
    }

    boolean isEmpty() {
        return taken.isEmpty();
    }
}
