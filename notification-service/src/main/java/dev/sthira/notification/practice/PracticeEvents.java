package dev.sthira.notification.practice;

import dev.sthira.kit.database.DatabaseFailed;
import dev.sthira.kit.origin.Act;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.origin.Traces;
import dev.sthira.kit.origin.Work;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Consumes the topic in order. A record that cannot be read goes to the dead-letter topic; while the database is away
/// the partition waits.
@ApplicationScoped
class PracticeEvents {
    private static final Logger LOG = Logger.getLogger(PracticeEvents.class);

    /// Why a record was put aside; its message becomes the cause in the dead-letter topic.
    static final class PoisonRecord extends RuntimeException {
        PoisonRecord(String reason) {
            super(reason, null, false, false);
        }
    }

    private static final Act TAKING = Act.taking("sthira.session-events", "notification-service");

    private final Inbox inbox;
    private final PracticeSettings settings;
    private final MeterRegistry metrics;
    private final Traces traces;
    private final CountDownLatch stopping = new CountDownLatch(1);

    PracticeEvents(Inbox inbox, PracticeSettings settings, MeterRegistry metrics, Traces traces) {
        this.inbox = inbox;
        this.settings = settings;
        this.metrics = metrics;
        this.traces = traces;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping.countDown();
    }

    @Incoming("session-events")
    @Blocking
    CompletionStage<Void> consume(IncomingKafkaRecord<String, byte[]> entry) {
        var headers = map(entry.getHeaders());
        var origin = Origin.ofRecord(name -> text(headers.get(name)));
        try (var _ = origin.inLogs();
                var work = traces.follow(TAKING, origin.traceparent()).partition(entry.getPartition())) {
            return switch (EventReader.read(headers, entry.getKey(), entry.getPayload())) {
                case Decoded.NotForUs _ -> done(entry, "not-for-us");
                case Decoded.Readable(var event) -> taken(entry, event, work.here());
                case Decoded.Poison(var reason) -> putAside(entry, reason, work);
            };
        }
    }

    private CompletionStage<Void> taken(IncomingKafkaRecord<String, byte[]> entry, PracticeEvent event, Work work) {
        if (work.isSeen()) {
            work.message(event.head().id().toString());
        }
        do {
            try {
                return done(entry, inbox.take(event) ? "taken" : "repeated");
            } catch (DatabaseFailed failed) {
                if (!failed.passing()) {
                    return putAside(entry, String.valueOf(failed.getMessage()), work);
                }
            } catch (QuarkusTransactionException _) {
                LOG.debug("The end of a transaction is unknown; the event is taken again");
            } catch (RuntimeException unexpected) {
                LOG.errorf(unexpected, "Record %s has no effect", place(entry));
                return putAside(entry, unexpected.getClass().getSimpleName(), work);
            }
        } while (!stoppedWithin(settings.pauseWithoutDatabase().toMillis()));
        return CompletableFuture.completedFuture(null);
    }

    private boolean stoppedWithin(long millis) {
        try {
            return stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private CompletionStage<Void> done(IncomingKafkaRecord<String, byte[]> entry, String result) {
        metrics.counter("sthira.practice.events", "result", result).increment();
        return entry.ack();
    }

    private CompletionStage<Void> putAside(IncomingKafkaRecord<String, byte[]> entry, String reason, Work work) {
        work.failed("poison");
        metrics.counter("sthira.practice.events", "result", "poison").increment();
        LOG.warnf("Record %s goes to the dead-letter topic: %s", place(entry), reason);
        return entry.nack(new PoisonRecord(reason));
    }

    private static String place(IncomingKafkaRecord<String, byte[]> entry) {
        return entry.getTopic() + "-" + entry.getPartition() + "@" + entry.getOffset();
    }

    private static @Nullable String text(byte @Nullable [] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> map(Headers headers) {
        var map = new HashMap<String, byte[]>();
        headers.forEach(header -> map.put(header.key(), header.value()));
        return map;
    }
}
