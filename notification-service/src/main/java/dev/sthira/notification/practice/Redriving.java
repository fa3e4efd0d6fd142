package dev.sthira.notification.practice;

import dev.sthira.kit.database.DatabaseFailed;
import dev.sthira.kit.database.Sql;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/// Lists records that could not be read, and takes them in after all. What has had its effect is remembered, so none
/// has it twice: neither by its place in the dead-letter topic nor by the id of its event.
@Singleton
class Redriving {
    /// Longer than the topic keeps a record.
    private static final Duration KEPT = Duration.ofDays(100);

    private final DeadLetterTopic topic;
    private final Inbox inbox;
    private final Sql sql;

    Redriving(DeadLetterTopic topic, Inbox inbox, Sql sql) {
        this.topic = topic;
        this.inbox = inbox;
        this.sql = sql;
    }

    /// Where a record stands in the dead-letter topic.
    private record Place(int partition, long offset) {
        static Place of(ConsumerRecord<?, ?> letter) {
            return new Place(letter.partition(), letter.offset());
        }
    }

    /// What came of it.
    ///
    /// @param redriven how many had their effect, or turned out to concern nobody here
    /// @param left     how many still cannot be read
    record Outcome(int redriven, int left) {}

    /// The newest, newest first.
    List<DeadLetterView> newest(int limit) {
        var letters = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        topic.read(limit, letters::add);
        var done = done();
        return letters.stream()
                .sorted(Comparator.<ConsumerRecord<byte[], byte[]>>comparingLong(ConsumerRecord::timestamp)
                        .reversed())
                .limit(limit)
                .map(letter -> DeadLetterView.of(letter, done.get(Place.of(letter))))
                .toList();
    }

    /// Takes in all that have had no effect yet and can be read now.
    Outcome redrive(Instant now) {
        sql.update("delete from dead_letter_redriven where redriven_at < ?", now.minus(KEPT));
        var done = done();
        var outcomes = new ArrayList<Boolean>();
        topic.read(Integer.MAX_VALUE, letter -> {
            if (!done.containsKey(Place.of(letter))) {
                outcomes.add(redriven(letter, now));
            }
        });
        int redriven = Math.toIntExact(outcomes.stream().filter(each -> each).count());
        return new Outcome(redriven, outcomes.size() - redriven);
    }

    private boolean redriven(ConsumerRecord<byte[], byte[]> letter, Instant now) {
        return switch (EventReader.read(Glance.map(letter.headers()), text(letter.key()), letter.value())) {
            case Decoded.Poison _ -> false;
            case Decoded.NotForUs _ -> remembered(letter, now);
            case Decoded.Readable(var event) ->
                isTaken(new Heard(letter, event, Glance.origin(letter), true)) && remembered(letter, now);
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

    private static @Nullable String text(byte @Nullable [] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
