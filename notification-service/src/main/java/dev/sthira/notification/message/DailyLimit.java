package dev.sthira.notification.message;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.message.Target.ToContact;
import dev.sthira.notification.preference.Kind;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;

/// How many mails of a kind a person gets in a day, whatever is done to cause more. The contacts of those asked about
/// are held meanwhile, so two instances together send no more either.
@Singleton
class DailyLimit {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String BEGUN = """
            select person, kind, count(*)::int mails from message
             where person = any(?) and kind = any(?) and id > ? and id <> all(?) and channel = 'email' and attempts > 0
             group by person, kind""";

    private final Sql sql;
    private final MessageSettings settings;

    DailyLimit(Sql sql, MessageSettings settings) {
        this.sql = sql;
        this.settings = settings;
    }

    private record Share(Person person, Kind kind) {}

    private record Begun(Share share, int mails) {}

    /// Says of one message after the other whether there is room for it.
    Predicate<Message> of(List<Message> claimed, Instant now) {
        var limited = claimed.stream().filter(DailyLimit::isLimited).toList();
        var begun = new HashMap<Share, Integer>();
        if (!limited.isEmpty()) {
            begun(limited, now).forEach(one -> begun.put(one.share(), one.mails()));
        }
        return message -> !isLimited(message) || begun.merge(share(message), 1, Integer::sum) <= most(message.kind());
    }

    private List<Begun> begun(List<Message> limited, Instant now) {
        return sql.list(
                BEGUN,
                row -> new Begun(
                        new Share(new Person(row.text("person")), Kind.ofWord(row.text("kind"))), row.integer("mails")),
                limited.stream()
                        .map(message -> share(message).person().id())
                        .distinct()
                        .toArray(String[]::new),
                limited.stream()
                        .map(message -> message.kind().word())
                        .distinct()
                        .toArray(String[]::new),
                firstIdOf(now.minus(DAY)),
                limited.stream().map(Message::id).toArray(UUID[]::new));
    }

    private static boolean isLimited(Message message) {
        return message.channel() == Channel.EMAIL && message.target() instanceof ToContact;
    }

    private static Share share(Message message) {
        return new Share(Objects.requireNonNull(message.target().person()), message.kind());
    }

    private int most(Kind kind) {
        return kind == Kind.REMINDER ? settings.remindersADay() : settings.mailsADay();
    }

    /// The smallest UUID of version 7 that was made then or later.
    static UUID firstIdOf(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16 | 0x7000, 1L << 63);
    }
}
