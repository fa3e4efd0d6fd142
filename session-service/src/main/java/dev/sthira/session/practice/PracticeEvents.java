package dev.sthira.session.practice;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.sthira.kit.failpoint.Failpoint;
import dev.sthira.kit.origin.Act;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.origin.Traces;
import dev.sthira.kit.origin.Work;
import dev.sthira.session.session.EventFormat;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaRecordBatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/// Follows the topic of session events, in order and a poll at a time: a started session becomes a row, an ended one a
/// practice. Of most records nothing but the header with their type is looked at, by [PracticesInterceptor].
///
/// While the database is away what was polled is tried again until it is back. A record that can never be taken in goes
/// to the dead-letter topic, and those beside and behind it go on.
@ApplicationScoped
class PracticeEvents {
    private static final Act TAKING = Act.taking(EventFormat.TOPIC, "sthira-practices");

    private final NewPractices practices;
    private final Traces traces;

    PracticeEvents(NewPractices practices, Traces traces) {
        this.practices = practices;
        this.traces = traces;
    }

    /// A record that concerns practices, from its reading to its end.
    private record Taken(KafkaRecord<byte[], byte[]> record, PracticeEvent event, Origin origin, Work work) {}

    @Incoming("practices")
    @Blocking
    CompletionStage<Void> take(KafkaRecordBatch<byte[], byte[]> polled) {
        var refusals = new ArrayList<CompletableFuture<Void>>();
        List<Taken> taken = read(polled, refusals);
        if (!taken.isEmpty()) {
            refusals.addAll(write(taken));
            Failpoint.pass("practices-committed");
        }
        return CompletableFuture.allOf(refusals.toArray(CompletableFuture[]::new))
                .thenCompose(_ -> polled.ack());
    }

    private List<Taken> read(KafkaRecordBatch<byte[], byte[]> polled, List<CompletableFuture<Void>> refusals) {
        var taken = new ArrayList<Taken>();
        for (KafkaRecord<byte[], byte[]> record : polled.getRecords()) {
            if (PracticesInterceptor.concerns(record.getHeaders())) {
                Map<String, String> headers = texts(record.getHeaders());
                var origin = Origin.ofRecord(headers::get);
                try {
                    taken.add(new Taken(record, PracticeEvent.of(headers), origin, begun(record, headers, origin)));
                } catch (PoisonRecord poison) {
                    refusals.add(refuse(record, origin, poison));
                }
            }
        }
        return taken;
    }

    private List<CompletableFuture<Void>> write(List<Taken> taken) {
        try {
            Map<PracticeEvent, RuntimeException> refused =
                    practices.take(taken.stream().map(Taken::event).toList());
            var refusals = new ArrayList<CompletableFuture<Void>>();
            for (Taken one : taken) {
                RuntimeException failure = refused.get(one.event());
                if (failure != null) {
                    refusals.add(refuse(one, failure));
                }
            }
            return refusals;
        } finally {
            taken.forEach(one -> one.work().close());
        }
    }

    private Work begun(KafkaRecord<byte[], byte[]> record, Map<String, String> headers, Origin origin) {
        return traces.follow(TAKING, origin.traceparent())
                .partition(record.getPartition())
                .message(headers.get("ce_id"));
    }

    private static CompletableFuture<Void> refuse(Taken one, RuntimeException failure) {
        one.work().failed(failure.getClass().getSimpleName());
        return refuse(one.record(), one.origin(), failure);
    }

    private static CompletableFuture<Void> refuse(
            KafkaRecord<byte[], byte[]> record, Origin origin, RuntimeException failure) {
        try (var _ = origin.inLogs()) {
            return record.nack(failure).toCompletableFuture();
        }
    }

    static Map<String, String> texts(Headers headers) {
        var texts = new HashMap<String, String>();
        for (Header header : headers) {
            if (header.value() != null) {
                texts.put(header.key(), new String(header.value(), UTF_8));
            }
        }
        return texts;
    }
}
