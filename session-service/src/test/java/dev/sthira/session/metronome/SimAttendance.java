package dev.sthira.session.metronome;

import java.util.OptionalInt;
import java.util.UUID;

/// The lock of a node, which a crash lets go, and a lost connection for a while. Nodes of the older version hold none.
final class SimAttendance extends Attendance {
    private final SimTime time;
    private final SimStore store;
    private final SimVersion version;
    private final Faults faults;

    @SuppressWarnings("NullAway") // every method that would use it is replaced
    SimAttendance(SimTime time, SimStore store, SimVersion version, Faults faults) {
        super(null);
        this.time = time;
        this.store = store;
        this.version = version;
        this.faults = faults;
    }

    @Override
    OptionalInt keep(UUID instance) {
        if (version == SimVersion.OLD) {
            return OptionalInt.empty();
        }
        if (time.chance(faults.connections())) {
            store.disconnected(instance);
        } else {
            store.connected(instance);
        }
        return OptionalInt.of(instance.hashCode());
    }

    @Override
    void end() {
        // The node ends, and says so to the store itself.
    }
}
