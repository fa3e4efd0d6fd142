package dev.sthira.notification.sequence;

import dev.sthira.kit.database.DatabaseFailed;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Consumes the catalog's topic, a batch a transaction. A repeat changes nothing; a record that cannot be read is
/// passed
/// over with a line in the log; while the database is away the topic waits.
@ApplicationScoped
class CatalogEvents {
    private static final Logger LOG = Logger.getLogger(CatalogEvents.class);
    private static final String CHANNEL = "catalog";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Sequences sequences;
    private final KafkaClientService clients;
    private final CatalogSettings settings;
    private final MeterRegistry metrics;
    private final InstantSource clock;
    private final CountDownLatch stopping = new CountDownLatch(1);

    CatalogEvents(
            Sequences sequences,
            KafkaClientService clients,
            CatalogSettings settings,
            MeterRegistry metrics,
            InstantSource clock) {
        this.sequences = sequences;
        this.clients = clients;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    void stop(@Observes ShutdownEvent shutdown) {
        stopping.countDown();
    }

    @Incoming(CHANNEL)
    @Blocking
    CompletionStage<Void> consume(IncomingKafkaRecordBatch<String, byte[]> batch) {
        var news = batch.getRecords().stream()
                .map(entry -> read((IncomingKafkaRecord<String, byte[]>) entry))
                .toList();
        do {
            try {
                take(news, isLast(batch));
                return batch.ack();
            } catch (RuntimeException failed) {
                if (!(failed instanceof DatabaseFailed away && away.passing())) {
                    LOG.warnf(failed, "%d records of the catalog wait", news.size());
                }
            }
        } while (!stoppedWithin(settings.pauseWithoutDatabase().toMillis()));
        return CompletableFuture.completedFuture(null);
    }

    private CatalogNews read(IncomingKafkaRecord<String, byte[]> entry) {
        var news = CatalogReader.read(map(entry.getHeaders()), entry.getKey(), entry.getPayload());
        metrics.counter(
                        "sthira.catalog.events",
                        "result",
                        news.getClass().getSimpleName().toLowerCase(Locale.ROOT))
                .increment();
        if (news instanceof CatalogNews.Unreadable(var reason)) {
            LOG.warnf("Record %s@%d is passed over: %s", entry.getTopic(), entry.getOffset(), reason);
        }
        return news;
    }

    private void take(List<CatalogNews> news, boolean last) {
        QuarkusTransaction.requiringNew().run(() -> {
            news.forEach(sequences::take);
            if (last) {
                sequences.whole(clock.instant());
            }
        });
    }

    /// Whether nothing is in the topic behind this batch.
    private boolean isLast(IncomingKafkaRecordBatch<String, byte[]> batch) {
        var read = batch.getLatestOffsetRecords();
        Function<Consumer<String, byte[]>, Map<TopicPartition, Long>> ask =
                consumer -> consumer.endOffsets(consumer.assignment());
        var ends = clients.<String, byte[]>getConsumer(CHANNEL)
                .runOnPollingThread(ask)
                .await()
                .atMost(PATIENCE);
        return read.entrySet().stream().allMatch(entry -> {
            var end = ends.get(entry.getKey());
            return end != null && ((IncomingKafkaRecord<String, byte[]>) entry.getValue()).getOffset() + 1 >= end;
        });
    }

    private boolean stoppedWithin(long millis) {
        try {
            return stopping.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static Map<String, byte[]> map(Headers headers) {
        var map = new HashMap<String, byte[]>();
        headers.forEach(header -> map.put(header.key(), header.value()));
        return map;
    }
}
