package dev.sthira.session.live;

import dev.sthira.kit.person.Person;
import dev.sthira.session.device.Connected;
import dev.sthira.session.device.Device;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.operators.multi.processors.UnicastProcessor;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import org.jspecify.annotations.Nullable;

/// One client following one session. What it has not read yet waits in a short queue; when that is full it is cut off,
/// comes back with its Last-Event-ID, and has cost nobody anything.
final class Watcher {
    private static final int UNREAD = 64;

    final UUID session;
    final UUID id = UUID.randomUUID();
    final Person person;
    private final Instant until;
    private final UnicastProcessor<LiveEvent> events;
    private volatile @Nullable Connected connected;
    private volatile boolean guest;

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

    /// It has its stream now, and is told of.
    ///
    /// @param since   on the database's clock
    /// @param isGuest whether its person practises along, and may stop to
    Connected connect(Device device, Instant since, boolean isGuest) {
        guest = isGuest;
        var now = new Connected(id, session, person, device, since);
        connected = now;
        return now;
    }

    /// What others may know of it; nothing before it has its stream.
    Optional<Connected> connected() {
        return Optional.ofNullable(connected);
    }

    boolean isGuest() {
        return guest;
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
