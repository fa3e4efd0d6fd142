package dev.sthira.session.practice;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.deadletter.DeadLetter;
import dev.sthira.kit.deadletter.DeadLetterTopic;
import dev.sthira.kit.deadletter.RedrivenDeadLetters;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The records that no practice could be written from, and how they are taken in after all: told again, they change
/// nothing that is written.
@Singleton
class PutAside {
    private final DeadLetterTopic letters;
    private final NewPractices practices;

    PutAside(
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers,
            @ConfigProperty(name = "mp.messaging.incoming.practices.dead-letter-queue.topic") String topic,
            Sql sql,
            NewPractices practices) {
        this.practices = practices;
        this.letters = new DeadLetterTopic(
                Map.of("bootstrap.servers", brokers, "client.id", "sthira-dead-letters"), topic, sql, this::takes);
    }

    List<DeadLetter> newest(int limit) {
        return letters.newest(limit);
    }

    RedrivenDeadLetters redrive(Instant now) {
        return letters.redrive(now);
    }

    private boolean takes(ConsumerRecord<byte[], byte[]> letter) {
        try {
            var event = PracticeEvent.of(PracticeEvents.texts(letter.headers()));
            return practices.take(List.of(event)).isEmpty();
        } catch (PoisonRecord _) {
            return false;
        }
    }
}
