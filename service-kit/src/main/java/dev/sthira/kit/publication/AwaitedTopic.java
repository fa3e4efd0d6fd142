package dev.sthira.kit.publication;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/// A compacted topic as its reader wants it: there, even if the reader is up first. Made in the background
/// when it is missing, as whoever writes it would make it; a reader of a topic that is not there asks for it
/// over and over, and complains each time.
public final class AwaitedTopic implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(AwaitedTopic.class);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

    private final String name;
    private final CompactedTopic compacted;
    private volatile boolean stopped;

    /// @param topic the same that its writer names, but for the service
    public AwaitedTopic(Topic topic) {
        this.name = topic.name();
        this.compacted = new CompactedTopic(topic);
    }

    /// Looks until it is there, or until this is closed.
    public void start() {
        Thread.ofVirtual().name("awaits-" + name).start(this::run);
    }

    private void run() {
        try {
            while (!stopped && !isThere()) {
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isThere() throws InterruptedException {
        try {
            return compacted.isReady();
        } catch (KafkaException nobodyThere) {
            LOG.debugf("Nobody to make topic %s yet: %s", name, nobodyThere.getMessage());
            return false;
        }
    }

    @Override
    public void close() {
        stopped = true;
    }
}
