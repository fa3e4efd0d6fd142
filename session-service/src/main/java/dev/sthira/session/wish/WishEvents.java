package dev.sthira.session.wish;

import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.publication.CloudEvent;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecordBatch;
import io.smallrye.reactive.messaging.kafka.KafkaRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/// Follows the topic of wishes, in order. A record that cannot be read is passed over with a line in the log; one that
/// comes again finds its pause over.
@ApplicationScoped
class WishEvents {
    private static final Logger LOG = Logger.getLogger(WishEvents.class);

    private final Granting granting;

    WishEvents(Granting granting) {
        this.granting = granting;
    }

    @Incoming("wishes")
    @Blocking
    CompletionStage<Void> take(IncomingKafkaRecordBatch<String, byte[]> polled) {
        for (var record : polled.getRecords()) {
            read(record).ifPresent(wish -> grant(wish, record));
        }
        return polled.ack();
    }

    private void grant(CommandWish wish, KafkaRecord<String, byte[]> record) {
        try (var _ = Origin.ofRecord(name -> name == null ? null : CloudEvent.header(record.getHeaders(), name))
                .inLogs()) {
            granting.grant(wish);
        }
    }

    private static Optional<CommandWish> read(KafkaRecord<String, byte[]> record) {
        try {
            return WishDocument.read(CloudEvent.header(record.getHeaders(), "ce_type"), record.getPayload());
        } catch (IllegalArgumentException unreadable) {
            LOG.warnf("A record of %s is passed over: %s", record.getTopic(), unreadable.getMessage());
            return Optional.empty();
        }
    }
}
