package dev.sthira.session.metronome;

import dev.sthira.kit.origin.Origin;
import dev.sthira.session.session.Event;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/// One owned shard in memory: its live sessions, and how far Kafka has acknowledged.
///
/// Used by the metronome's thread alone, but for [Batch], which the Kafka client's thread completes.
final class Shard {

    /// An event together with the session it happened in, and the request that brought it about, if one did.
    record Happening(LiveSession session, Event event, Origin origin) {}

    /// What has happened, all of it up to and including `through`.
    ///
    /// @param broken sessions whose logs do not fit their plans; they stand still from here on
    record Advance(List<Happening> events, Instant through, List<UUID> broken) {}

    final int id;
    private final long epoch;
    private final SessionsById sessions = new SessionsById();
    private final Agenda agenda = new Agenda();
    private Batch last;
    private long lastChange;

    /// Sessions that are told from further back than the others …
    private final List<UUID> behind = new ArrayList<>();

    /// … and whether everything that has happened has been handed over.
    private boolean level;

    Shard(ShardRows.Found found) {
        this.id = found.shard();
        this.epoch = found.epoch();
        this.last = Batch.nothing(found.published());
    }

    /// Takes up a session that is new, or that was commanded.
    void take(ShardRows.Changed changed, Score score) {
        LiveSession session = sessions.get(changed.session());
        if (session == null) {
            session = new LiveSession(changed.session(), changed.person(), score, changed.createdAt());
            session.take(changed.commands());
            session.skipTo(toldUntil(changed));
        } else {
            session.take(changed.commands());
        }
        session.remember(changed.log(), published());
        passOver(changed);
        keepOrForget(session);
    }

    /// One that was left behind is told from where it stood.
    private Instant toldUntil(ShardRows.Changed changed) {
        if (changed.toldUntil() == null) {
            return published();
        }
        behind.add(changed.session());
        level = false;
        return changed.toldUntil();
    }

    /// Goes on without a session that cannot be played.
    void leave(UUID id) {
        behind.remove(id);
        LiveSession session = sessions.get(id);
        if (session != null) {
            forget(session);
        }
    }

    /// Sessions that had been left behind and are now told as far as all others.
    List<UUID> caughtUp() {
        return level && last.acknowledged() ? List.copyOf(behind) : List.of();
    }

    void forgetCaughtUp() {
        behind.clear();
    }

    /// Leaves a change alone: it is not read again.
    void passOver(ShardRows.Changed changed) {
        lastChange = Math.max(lastChange, changed.change());
    }

    ShardRows.Mark mark() {
        return new ShardRows.Mark(id, epoch, published(), lastChange);
    }

    /// Everything Kafka has acknowledged; what comes after it is still owed.
    Instant published() {
        return last.acknowledged() ? last.through() : last.from();
    }

    /// Whether a batch was full before all was told that has happened.
    boolean isBehind() {
        return !level;
    }

    boolean waitsForKafka() {
        return !last.acknowledged() && !last.failed();
    }

    boolean failed() {
        return last.failed();
    }

    int live() {
        return sessions.size();
    }

    /// When something happens next in it, as [Nanos].
    long nextDue() {
        return agenda.next();
    }

    /// Plays all sessions up to the cursor; the events come in the order of their instants.
    ///
    /// @param most how many events are enough for one batch; it goes on until those of one instant are complete
    Advance advance(Instant cursor, int most) {
        var events = new ArrayList<Happening>();
        var broken = new ArrayList<UUID>();
        long until = Nanos.of(cursor);
        long last = until;
        for (LiveSession next = agenda.due(until); next != null; next = agenda.due(until)) {
            if (events.size() >= most && next.due() > last) {
                level = false;
                return new Advance(events, latest(published(), Nanos.instant(last)), broken);
            }
            last = next.due();
            play(next, events, broken);
        }
        level = true;
        return new Advance(events, cursor, broken);
    }

    /// One that catches up does not take the others back.
    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private void play(LiveSession session, List<Happening> events, List<UUID> broken) {
        try {
            for (Event event : session.step()) {
                events.add(new Happening(session, event, session.originOf(event)));
            }
            if (session.over()) {
                forget(session);
            } else {
                agenda.put(session);
            }
        } catch (IllegalStateException misfit) {
            leave(session.id());
            broken.add(session.id());
        }
    }

    /// The batch handed to Kafka; the next one waits for it.
    void handedOver(Batch batch) {
        this.last = batch;
    }

    private void keepOrForget(LiveSession session) {
        if (!session.over()) {
            sessions.put(session);
            agenda.put(session);
        } else {
            forget(session);
        }
    }

    private void forget(LiveSession session) {
        if (sessions.remove(session)) {
            agenda.remove(session);
        }
    }
}
