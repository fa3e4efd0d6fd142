package dev.sthira.session.practice;

import dev.sthira.session.practice.PracticeEvent.Kind;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Follows the topic of session events, in order: a started session becomes a row, an ended one a practice.
///
/// While the database is away a record is tried again until it is back, and those behind it wait. A record that can
/// never be taken in goes to the dead-letter topic, and those behind it go on.
@ApplicationScoped
class PracticeEvents {

    private final Practices practices;

    PracticeEvents(Practices practices) {
        this.practices = practices;
    }

    @Incoming("practices")
    @Blocking
    @Retry(retryOn = DatabaseAway.class, maxRetries = -1, maxDuration = 0, delay = 500, jitter = 100)
    void take(ConsumerRecord<byte[], byte[]> record) {
        if (PracticeEvent.kind(record.headers()) != Kind.OTHER) {
            take(PracticeEvent.of(record.headers()));
        }
    }

    private void take(PracticeEvent event) {
        try {
            practices.take(event);
        } catch (RuntimeException failure) {
            throw DatabaseAway.orLasting(failure);
        }
    }
}
