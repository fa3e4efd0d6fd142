package dev.sthira.session.live;

import dev.sthira.kit.person.Person;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;

/// One client following one session. What it has not read yet waits in a short queue; when that is full it is cut off,
/// comes back with its Last-Event-ID, and has cost nobody anything.
final class Watcher {
    private static final int UNREAD = 64;

    final UUID session;
    final Person person;
    private final Instant until;
    private final UnicastProcessor<LiveEvent> events;

    /// @param until when the person's token ends, and with it the stream
    Watcher(UUID session, Person person, Instant until, Runnable gone) {
        this.session = session;
        this.person = person;
        this.until = until;
        this.events = UnicastProcessor.create(new ArrayBlockingQueue<>(UNREAD), gone);
    }

    Multi<LiveEvent> events() {
        return events;
    }

    synchronized void tell(LiveEvent event) {
        events.onNext(event);
        if (event.isLast()) {
            events.onComplete();
        }
    }

    synchronized void beat(Instant now) {
        if (now.isAfter(until)) {
            events.onComplete();
        } else {
            events.onNext(LiveEvent.HEARTBEAT);
        }
    }

    synchronized void close() {
        events.onComplete();
    }
}
