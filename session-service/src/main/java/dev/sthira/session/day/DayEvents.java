package dev.sthira.session.day;

import dev.sthira.kit.publication.CloudEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Follows the topic of days, in order and a poll at a time. A record that cannot be read is passed over with a line in
/// the log.
@ApplicationScoped
class DayEvents {
    private static final Logger LOG = Logger.getLogger(DayEvents.class);

    private final KeptDays days;

    DayEvents(KeptDays days) {
        this.days = days;
    }

    @Incoming("days")
    @Blocking
    CompletionStage<Void> take(IncomingKafkaRecordBatch<String, byte[]> polled) {
        days.take(polled.getRecords().stream()
                .flatMap(record -> read(record).stream())
                .toList());
        return polled.ack();
    }

    private static Optional<DayRecord> read(KafkaRecord<String, byte[]> record) {
        try {
            return DayDocument.read(
                    record.getKey(),
                    CloudEvent.header(record.getHeaders(), "ce_type"),
                    CloudEvent.header(record.getHeaders(), "ce_sequence"),
                    record.getPayload());
        } catch (IllegalArgumentException unreadable) {
            LOG.warnf("A record of %s is passed over: %s", record.getTopic(), unreadable.getMessage());
            return Optional.empty();
        }
    }
}
