package dev.sthira.session.metronome;

import java.util.OptionalInt;
import java.util.UUID;

/// Holds no lock: whether such an instance is there is told by its leases alone.
final class Unattended extends Attendance {

    @SuppressWarnings("NullAway") // every method that would use it is replaced
    Unattended() {
        super(null);
    }

    @Override
    OptionalInt keep(UUID instance) {
        return OptionalInt.empty();
    }

    @Override
    void end() {
        // There is nothing to let go.
    }
}
