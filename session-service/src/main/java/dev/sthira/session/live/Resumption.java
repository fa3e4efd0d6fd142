package dev.sthira.session.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.session.session.Event;
import dev.sthira.session.session.EventFormat;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.Sessions;
import dev.sthira.session.session.State;
import io.smallrye.mutiny.Multi;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Where a client comes into a session: what there is already, and then each event once, without a hole.
final class Resumption {
    private final Sessions.Seen seen;
    private final State state;
    private final boolean asked;
    private final OptionalInt known;
    private final AtomicInteger last;

    /// @param lastEventId number of the last event it has seen, as it says
    Resumption(Sessions.Seen seen, @Nullable String lastEventId) {
        this.seen = seen;
        this.state = seen.session().stateAt(seen.settled());
        this.asked = lastEventId != null;
        this.known = known(lastEventId, state.lastNumber());
        this.last = new AtomicInteger(state.lastNumber());
    }

    /// The number of the last event that there is already.
    int number() {
        return state.lastNumber();
    }

    boolean isOver() {
        return state instanceof State.Over;
    }

    /// Everything there will ever be was seen.
    boolean isAllSeen() {
        return isOver() && known.isPresent() && known.getAsInt() == number();
    }

    /// It goes on from what it has, and needs no snapshot.
    boolean goesOn() {
        return known.isPresent();
    }

    /// What it has seen last was never given in this session.
    boolean isAstray() {
        return asked && known.isEmpty();
    }

    /// What there is behind the last event it has seen.
    List<LiveEvent> missed() {
        Session session = seen.session();
        return session.eventsUntil(seen.settled()).stream()
                .skip(known.orElse(number()) + 1L)
                .map(event -> told(session, event))
                .toList();
    }

    /// Of what is told from now on, what is new to it; a hole ends the stream, and the client comes back for what it
    /// has missed.
    Multi<LiveEvent> rest(Multi<LiveEvent> told) {
        return told.filter(this::isNew).onFailure().recoverWithCompletion();
    }

    private boolean isNew(LiveEvent event) {
        if (!event.isNumbered()) {
            return true;
        }
        if (event.number() > last.get() + 1) {
            throw new IllegalStateException("events are missing before " + event.number());
        }
        return last.compareAndSet(event.number() - 1, event.number());
    }

    private static LiveEvent told(Session session, Event event) {
        byte[] json = EventFormat.value(session.id(), session.person(), session.plan(), event);
        return new LiveEvent(event.number(), EventFormat.name(event), new String(json, UTF_8));
    }

    private static OptionalInt known(@Nullable String lastEventId, int last) {
        if (lastEventId == null || !lastEventId.matches("-1|\\d{1,9}")) {
            return OptionalInt.empty();
        }
        int number = Integer.parseInt(lastEventId);
        return number <= last ? OptionalInt.of(number) : OptionalInt.empty();
    }
}
