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
    /// A record after a glance; whose it is, where that matters and it says so.
    private record Seen(
            ConsumerRecord<byte[], byte[]> record,
            Glance.Kind kind,
            @Nullable Person person) {
        static Seen of(ConsumerRecord<byte[], byte[]> record, boolean isPassedOn) {
            var kind = Glance.at(record);
            var matters = isPassedOn || kind == Glance.Kind.POSE;
            return new Seen(record, kind, matters ? Glance.person(record.value()) : null);
        }

        boolean isOf(Set<Person> persons) {
            return person != null && persons.contains(person);
        }

        boolean concerns(Set<Person> wanted) {
            return switch (kind) {
                case PASS -> false;
                case READ -> true;
                case POSE -> person == null || wanted.contains(person);
            };
        }
    }

    /// Reads what concerns somebody, where no events are passed on.
    ///
    /// @param whosePosesMatter says of some persons whose poses anybody wants to hear of
    static Poll of(ConsumerRecords<byte[], byte[]> records, UnaryOperator<Set<Person>> whosePosesMatter) {
        return of(records, whosePosesMatter, null);
    }

    /// Reads what concerns somebody.
    ///
    /// @param whoseEventsMatter says whose events are passed on, whatever they are; null if nobody's
    static Poll of(
            ConsumerRecords<byte[], byte[]> records,
            UnaryOperator<Set<Person>> whosePosesMatter,
            @Nullable UnaryOperator<Set<Person>> whoseEventsMatter) {
        var seen = new ArrayList<Seen>(records.count());
        var persons = new HashSet<Person>();
        var posing = new HashSet<Person>();
        for (var record : records) {
            var one = Seen.of(record, whoseEventsMatter != null);
            seen.add(one);
            if (one.person() != null) {
                persons.add(one.person());
                if (one.kind() == Glance.Kind.POSE) {
                    posing.add(one.person());
                }
            }
        }
        var poll = new Poll(new ArrayList<>(), new ArrayList<>(), 0);
        return poll.with(
                seen,
                of(posing, whosePosesMatter),
                whoseEventsMatter == null ? Set.of() : of(persons, whoseEventsMatter));
    }

    private static Set<Person> of(Set<Person> persons, UnaryOperator<Set<Person>> asked) {
        return persons.isEmpty() ? Set.of() : asked.apply(persons);
    }

    private Poll with(List<Seen> seen, Set<Person> posesOf, Set<Person> allOf) {
        int unread = 0;
        for (var one : seen) {
            var isPassedOn = one.isOf(allOf);
            if (!(isPassedOn || one.concerns(posesOf)) || !isRead(one.record(), isPassedOn)) {
                unread++;
            }
        }
        return new Poll(heard, poison, unread);
    }

    private boolean isRead(ConsumerRecord<byte[], byte[]> record, boolean isPassedOn) {
        return switch (decoded(record, isPassedOn)) {
            case Decoded.NotForUs _ -> false;
            case Decoded.Readable(var event) -> heard.add(new Heard(record, event, Glance.origin(record), isPassedOn));
            case Decoded.Poison(var reason) -> poison.add(new Poison(record, reason));
        };
    }

    private static Decoded decoded(ConsumerRecord<byte[], byte[]> record, boolean isPassedOn) {
        var headers = Glance.map(record.headers());
        var key = text(record.key());
        return isPassedOn
                ? EventReader.readAny(headers, key, record.value())
                : EventReader.read(headers, key, record.value());
    }

    private static @Nullable String text(byte @Nullable [] value) {
        return value == null ? null : new String(value, StandardCharsets.UTF_8);
    }
}
