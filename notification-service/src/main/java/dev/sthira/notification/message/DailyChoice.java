package dev.sthira.notification.message;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.preference.Choice;
import dev.sthira.notification.preference.Kind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many things a person wants to be told of in 24 hours. What has one cause counts once, however many
/// ways it goes, and goes all of them. The choices of those asked about are held meanwhile, so two instances
/// together send no more either.
@Singleton
class DailyChoice {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String BEGUN = """
            select distinct person, cause_type, cause_id from message
             where person = any(?) and id > ? and kind = any(?) and attempts > case when id = any(?) then 1 else 0 end""";

    private final Sql sql;

    DailyChoice(Sql sql) {
        this.sql = sql;
    }

    /// What somebody is told of.
    private record Thing(String type, String id) {}

    /// Says of one message after the other whether there is room for it.
    ///
    /// @param chosen what those have said who have said anything
    Predicate<Message> of(List<Message> claimed, Map<Person, Choice> chosen, Instant now) {
        var counted = claimed.stream()
                .filter(message -> most(message, chosen) != null)
                .toList();
        var begun = counted.isEmpty() ? new HashMap<Person, Set<Thing>>() : begun(counted, now);
        return message -> {
            var most = most(message, chosen);
            var person = message.target().person();
            return most == null
                    || person == null
                    || goes(message, begun.computeIfAbsent(person, _ -> new HashSet<>()), most);
        };
    }

    private static boolean goes(Message message, Set<Thing> begun, int most) {
        var thing = new Thing(message.cause().type(), message.cause().id());
        return begun.contains(thing) || begun.size() < most && begun.add(thing);
    }

    private static @Nullable Integer most(Message message, Map<Person, Choice> chosen) {
        var person = message.target().person();
        return person == null || !message.kind().mayWait()
                ? null
                : chosen.getOrDefault(person, Choice.USUAL).mostADay();
    }

    private Map<Person, Set<Thing>> begun(List<Message> counted, Instant now) {
        var begun = new HashMap<Person, Set<Thing>>();
        sql.each(
                BEGUN,
                row -> begun.computeIfAbsent(new Person(row.text("person")), _ -> new HashSet<>())
                        .add(new Thing(row.text("cause_type"), row.text("cause_id"))),
                counted.stream()
                        .flatMap(message -> Stream.ofNullable(message.target().person()))
                        .map(Person::id)
                        .distinct()
                        .toArray(String[]::new),
                DailyLimit.firstIdOf(now.minus(DAY)),
                Arrays.stream(Kind.values())
                        .filter(Kind::mayWait)
                        .map(Kind::word)
                        .toArray(String[]::new),
                counted.stream().map(Message::id).toArray(UUID[]::new));
        return begun;
    }
}
