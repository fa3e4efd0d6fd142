package dev.sthira.kit.deadletter;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.topic.TopicSpan;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/// Lists what a consumer put aside on a topic, and takes it in after all; each record once, by its place there.
public final class DeadLetterTopic {
    /// Longer than such topics keep a record.
    private static final Duration KEPT = Duration.ofDays(100);
    private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

    private final Map<String, ?> kafka;
    private final String topic;
    private final Sql sql;
    private final Intake intake;

    /// @param kafka how Kafka is reached
    public DeadLetterTopic(Map<String, ?> kafka, String topic, Sql sql, Intake intake) {
        this.kafka = Map.copyOf(kafka);
        this.topic = topic;
        this.sql = sql;
        this.intake = intake;
    }

    /// How a record has its effect.
    @FunctionalInterface
    public interface Intake {
        /// Lets it have its effect, in a transaction of its own; false if it still cannot be read.
        boolean takes(ConsumerRecord<byte[], byte[]> letter);
    }

    /// Where a record stands in the topic.
    private record Place(int partition, long offset) {
        static Place of(ConsumerRecord<?, ?> letter) {
            return new Place(letter.partition(), letter.offset());
        }
    }

    /// The newest, newest first.
    ///
    /// @throws org.apache.kafka.common.KafkaException if Kafka is away
    public List<DeadLetter> newest(int limit) {
        var letters = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var span = TopicSpan.newest(kafka, topic, limit, LONGEST_SILENCE)) {
            span.forEach(letters::add);
        }
        var done = done();
        return letters.stream()
                .sorted(Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
                        .reversed())
                .limit(limit)
                .map(letter -> DeadLetter.of(letter, done.get(Place.of(letter))))
                .toList();
    }

    /// Takes in all that have had no effect yet and can be read now.
    ///
    /// @throws org.apache.kafka.common.KafkaException if Kafka is away
    public RedrivenDeadLetters redrive(Instant now) {
        sql.update("delete from dead_letter_redriven where redriven_at < ?", now.minus(KEPT));
        var done = done();
        var outcomes = new ArrayList<Boolean>();
        try (var span = TopicSpan.whole(kafka, topic, LONGEST_SILENCE)) {
            span.forEach(letter -> {
                if (!done.containsKey(Place.of(letter))) {
                    outcomes.add(intake.takes(letter) && remembered(letter, now));
                }
            });
        }
        int redriven = Math.toIntExact(outcomes.stream().filter(each -> each).count());
        return new RedrivenDeadLetters(redriven, outcomes.size() - redriven);
    }

    private boolean remembered(ConsumerRecord<byte[], byte[]> letter, Instant now) {
        sql.update(
                "insert into dead_letter_redriven (partition, place, redriven_at) values (?, ?, ?) on conflict do nothing",
                letter.partition(),
                letter.offset(),
                now);
        return true;
    }

    private Map<Place, Instant> done() {
        var done = new HashMap<Place, Instant>();
        sql.each(
                "select * from dead_letter_redriven",
                row -> done.put(new Place(row.integer("partition"), row.big("place")), row.instant("redriven_at")));
        return done;
    }
}
