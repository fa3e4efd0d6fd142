package dev.sthira.session.metronome;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/// Which instances there are, as one of them sees it: each says so for the length of a lease, and holds a lock as long
/// as it is connected.
///
/// Used by the metronome's thread alone.
final class Instances {
    private final UUID self;
    private final ShardRows rows;
    private final Attendance attendance;
    private final Duration lease;
    private Set<UUID> absent = Set.of();

    Instances(UUID self, ShardRows rows, Attendance attendance, Duration lease) {
        this.self = self;
        this.rows = rows;
        this.attendance = attendance;
        this.lease = lease;
    }

    /// Says that this one is there, and tells how many are.
    int count() {
        return rows.alive(self, lease, attendance.keep(self));
    }

    /// Ends the leases of instances that were not connected twice in a row: their processes are gone. Once may be a
    /// connection that is made anew. Who is still there after all loses nothing but its shards.
    ///
    /// @return whether there were any: somebody has to take over
    boolean freeDeparted() {
        attendance.keep(self);
        List<UUID> now = rows.absent(self);
        List<UUID> departed = now.stream().filter(absent::contains).toList();
        departed.forEach(rows::free);
        absent = now.stream().filter(one -> !departed.contains(one)).collect(toSet());
        return !departed.isEmpty();
    }

    /// Whether one was not connected when that was looked at last: what it owns may soon be free.
    boolean isAnyAbsent() {
        return !absent.isEmpty();
    }

    /// This one is gone.
    void leave() {
        rows.gone(self);
        attendance.end();
    }
}
