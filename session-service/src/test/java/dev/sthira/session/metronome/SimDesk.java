package dev.sthira.session.metronome;

import dev.sthira.kit.simulation.Violation;
import dev.sthira.session.metronome.SimSessions.SessionRow;
import dev.sthira.session.session.Command;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.Decision;
import dev.sthira.session.session.Desk;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.Sessions;
import dev.sthira.session.session.ShardOf;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a node takes commands and answers looks; what it decides is still to be committed.
final class SimDesk implements Desk.Rows {
    private static final Instant LONG_AGO = Instant.EPOCH;

    private final SimTime time;
    private final SimStore store;
    private final SimVersion version;
    private final long off;
    private final Bug bug;
    private final Desk desk;
    private int shard;
    private @Nullable Commanded written;

    /// @param off how far this machine's clock is off, in microseconds
    SimDesk(SimTime time, SimStore store, ShardOf shardOf, SimVersion version, long off, Bug bug) {
        this.time = time;
        this.store = store;
        this.version = version;
        this.off = off;
        this.bug = bug;
        desk = new Desk(shardOf, this);
    }

    /// @throws IllegalStateException if this version does not understand the session
    Decision command(SessionRow row, Command command, @Nullable Integer expected) {
        written = null;
        return desk.command(row.id, SimStore.PERSON, command, expected);
    }

    /// @throws IllegalStateException if this version does not understand the session
    Sessions.Seen look(SessionRow row) {
        return desk.look(row.id, SimStore.PERSON);
    }

    /// What the last command would add to its log.
    Optional<Commanded> written() {
        return Optional.ofNullable(written);
    }

    @Override
    public Session session(UUID id) {
        SessionRow row = store.sessions.get(id).orElseThrow();
        shard = row.shard;
        return new Session(row.id, row.shard, SimStore.PERSON, row.plan, row.createdAt, version.log(row.log));
    }

    @Override
    public Instant now() {
        if (time.clock().isBefore(store.lines.cursor(shard))) {
            time.reached(Place.CLOCK_BACK_BEHIND_THE_CURSOR);
        }
        return switch (bug) {
            case COMMAND_BY_THE_NODES_CLOCK -> time.clock().plusNanos(1_000 * off);
            case INSTANT_CUT_TO_MILLISECONDS -> store.lines.earliest(shard).truncatedTo(ChronoUnit.MILLIS);
            default -> time.clock();
        };
    }

    @Override
    public Instant cursor(int shard) {
        boolean ignored = bug == Bug.COMMAND_IGNORES_CURSOR
                || bug == Bug.COMMAND_BY_THE_NODES_CLOCK
                || bug == Bug.INSTANT_CUT_TO_MILLISECONDS;
        return ignored ? LONG_AGO : store.lines.cursor(shard);
    }

    @Override
    public void append(UUID id, Commanded entry) {
        SessionRow row = store.sessions.get(id).orElseThrow();
        Instant floor = store.lines.floor(row);
        if (entry.at().isAfter(time.clock()) && entry.at().isAfter(floor)) {
            throw new Violation("%s takes effect after it was commanded, at %s", entry, time.clock());
        }
        written = entry;
    }
}
