package dev.sthira.notification.practice;

import dev.sthira.kit.person.Person;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jspecify.annotations.Nullable;

/// What one poll of the topic brought.
///
/// @param heard  what is to be taken in, in order
/// @param poison what cannot be read
/// @param passed how many concern nobody here, and were not read
record Poll(List<Heard> heard, List<Poison> poison, int passed) {
    /// A record after a glance; whose it is, if it is about a pose and says so.
    private record Seen(
            ConsumerRecord<byte[], byte[]> record,
            Glance.Kind kind,
            @Nullable Person person) {
        static Seen of(ConsumerRecord<byte[], byte[]> record) {
            var kind = Glance.at(record);
            return new Seen(record, kind, kind == Glance.Kind.POSE ? Glance.person(record.value()) : null);
        }

        boolean concerns(Set<Person> wanted) {
            return switch (kind) {
                case PASS -> false;
                case READ -> true;
                case POSE -> person == null || wanted.contains(person);
            };
        }
    }

    /// Reads what concerns somebody.
    ///
    /// @param whosePosesMatter says of some persons whose poses anybody wants to hear of
    static Poll of(ConsumerRecords<byte[], byte[]> records, UnaryOperator<Set<Person>> whosePosesMatter) {
        var seen = new ArrayList<Seen>(records.count());
        var persons = new HashSet<Person>();
        for (var record : records) {
            var one = Seen.of(record);
            seen.add(one);
            if (one.person() != null) {
                persons.add(one.person());
            }
        }
        var poll = new Poll(new ArrayList<>(), new ArrayList<>(), 0);
        return poll.with(seen, persons.isEmpty() ? Set.of() : whosePosesMatter.apply(persons));
    }

    private Poll with(List<Seen> seen, Set<Person> wanted) {
        int unread = 0;
        for (var one : seen) {
            if (!one.concerns(wanted) || !isRead(one.record())) {
                unread++;
            }
        }
        return new Poll(heard, poison, unread);
    }

    private boolean isRead(ConsumerRecord<byte[], byte[]> record) {
        return switch (EventReader.read(Glance.map(record.headers()), text(record.key()), record.value())) {
            case Decoded.NotForUs _ -> false;
            case Decoded.Readable(var event) -> heard.add(new Heard(record, event, Glance.origin(record)));
            case Decoded.Poison(var reason) -> poison.add(new Poison(record, reason));
        };
    }

    private static @Nullable String text(byte @Nullable [] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
