package dev.sthira.notification.practice;

import dev.sthira.kit.database.DatabaseFailed;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.deadletter.DeadLetter;
import dev.sthira.kit.deadletter.DeadLetterTopic;
import dev.sthira.kit.deadletter.RedrivenDeadLetters;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Lists records that could not be read, and takes them in after all. None has its effect twice: neither by its place
/// in the dead-letter topic nor by the id of its event.
@Singleton
class Redriving {
    private final DeadLetterTopic letters;
    private final Inbox inbox;

    Redriving(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            PracticeSettings settings,
            Sql sql,
            Inbox inbox) {
        this.letters = new DeadLetterTopic(kafka, settings.deadLetters(), sql, this::takes);
        this.inbox = inbox;
    }

    List<DeadLetter> newest(int limit) {
        return letters.newest(limit);
    }

    RedrivenDeadLetters redrive(Instant now) {
        return letters.redrive(now);
    }

    /// One that turns out to concern nobody here has had its effect.
    private boolean takes(ConsumerRecord<byte[], byte[]> letter) {
        return switch (EventReader.read(Glance.map(letter.headers()), text(letter.key()), letter.value())) {
            case Decoded.Poison _ -> false;
            case Decoded.NotForUs _ -> true;
            case Decoded.Readable(var event) -> isTaken(new Heard(letter, event, Glance.origin(letter), true));
        };
    }

    /// An event that the database refuses for good stays where it is; one that it cannot take now is for later.
    private boolean isTaken(Heard heard) {
        try {
            inbox.take(List.of(heard));
            return true;
        } catch (DatabaseFailed failed) {
            if (failed.passing()) {
                throw failed;
            }
            return false;
        }
    }

    private static @Nullable String text(byte @Nullable [] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
