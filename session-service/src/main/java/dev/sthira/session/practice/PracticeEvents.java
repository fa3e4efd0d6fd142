package dev.sthira.session.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.database.DatabaseTrouble;
import dev.sthira.kit.origin.Act;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.origin.Traces;
import dev.sthira.kit.origin.Work;
import dev.sthira.session.practice.PracticeEvent.Kind;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Follows the topic of session events, in order: a started session becomes a row, an ended one a practice.
///
/// While the database is away a record is tried again until it is back, and those behind it wait. A record that can
/// never be taken in goes to the dead-letter topic, and those behind it go on.
@ApplicationScoped
class PracticeEvents {

    private static final Act TAKING = Act.taking("sthira.session-events", "sthira-practices");

    private final Practices practices;
    private final Traces traces;

    PracticeEvents(Practices practices, Traces traces) {
        this.practices = practices;
        this.traces = traces;
    }

    @Incoming("practices")
    @Blocking
    @Retry(retryOn = PracticeEvents.DatabaseAway.class, maxRetries = -1, maxDuration = 0, delay = 500, jitter = 100)
    void take(ConsumerRecord<byte[], byte[]> record) {
        Map<String, String> headers = texts(record.headers());
        if (PracticeEvent.kind(headers) != Kind.OTHER) {
            var origin = Origin.ofRecord(headers::get);
            try (var _ = origin.inLogs();
                    var work = traces.follow(TAKING, origin.traceparent())) {
                work.partition(record.partition()).message(headers.get("ce_id")).here();
                take(PracticeEvent.of(headers), work);
            }
        }
    }

    private static Map<String, String> texts(Headers headers) {
        var texts = new HashMap<String, String>();
        for (Header header : headers) {
            if (header.value() != null) {
                texts.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return texts;
    }

    private void take(PracticeEvent event, Work work) {
        try {
            practices.take(event);
        } catch (RuntimeException failure) {
            work.failed(failure.getClass().getSimpleName());
            throw DatabaseAway.orLasting(failure);
        }
    }

    /// Trouble that passes: a database that is away, locked or full. The same record is worth another try.
    static final class DatabaseAway extends RuntimeException {
        private static final long serialVersionUID = 1;

        private DatabaseAway(RuntimeException cause) {
            super("the database takes nothing right now", cause);
        }

        /// The failure itself, or this where it will pass.
        private static RuntimeException orLasting(RuntimeException failure) {
            return DatabaseTrouble.passes(failure) ? new DatabaseAway(failure) : failure;
        }
    }
}
