package dev.sthira.kit.publication;

import dev.sthira.kit.origin.Traces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Tells Kafka, one instance at a time, what it does not know yet, and tries on as long as it does not listen.
///
/// @param <T> the newest state of one key
public final class Relay<T> implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final int MOST_AT_ONCE = 100;
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(2);
    private static final Duration LAST_ROUND = Duration.ofSeconds(6);

    private final Topic topic;
    private final Owed<T> owed;
    private final CompactedTopic compacted;
    private final Publisher<T> publisher;
    private final Duration pause;
    private @Nullable Thread thread;
    private volatile boolean stopped;
    private boolean healthy = true;

    /// @param pause between two looks at what is owed
    public Relay(Topic topic, Owed<T> owed, Duration pause, Traces traces) {
        this.topic = topic;
        this.owed = owed;
        this.compacted = new CompactedTopic(topic);
        this.publisher = new Publisher<>(topic, owed, traces);
        this.pause = pause;
    }

    public void start() {
        thread = Thread.ofVirtual().name("relay-" + topic.name()).start(this::run);
    }

    /// Ends what is under way; all that is owed after it stays owed.
    @Override
    public void close() {
        stopped = true;
        if (thread != null) {
            LockSupport.unpark(thread);
            try {
                thread.join(LAST_ROUND);
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
        publisher.close();
    }

    private void run() {
        while (!stopped) {
            LockSupport.parkNanos((look() ? pause : AFTER_FAILURE).toNanos());
        }
    }

    private boolean look() {
        try {
            boolean heard = compacted.isReady() && tellAll();
            notice(heard, "Kafka does not answer");
            return heard;
        } catch (InterruptedException _) {
            stopped = true;
            return false;
        } catch (RuntimeException failed) {
            notice(false, String.valueOf(failed.getMessage()));
            return false;
        }
    }

    // Before the first look, the tables may not be there yet; that is no news.
    private void notice(boolean well, String reason) {
        if (healthy && !well) {
            LOG.infof("What %s is owed waits, and follows by itself: %s", topic.name(), reason);
        }
        healthy = well;
    }

    private boolean tellAll() {
        int told;
        do {
            told = QuarkusTransaction.requiringNew().timeout(20).call(this::tellSome);
        } while (told == MOST_AT_ONCE && !stopped);
        return told >= 0;
    }

    /// How many were told; −1 if Kafka did not hear all of them.
    private int tellSome() throws InterruptedException {
        if (!owed.isOurTurn()) {
            return 0;
        }
        var due = owed.first(MOST_AT_ONCE);
        var acknowledged = publisher.acknowledged(due);
        acknowledged.forEach(owed::told);
        return acknowledged.size() == due.size() ? due.size() : -1;
    }
}
