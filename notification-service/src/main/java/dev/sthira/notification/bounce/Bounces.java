package dev.sthira.notification.bounce;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.message.Target.ToAddress;
import dev.sthira.notification.message.Target.ToContact;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.unsubscribe.Unsubscribes;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What follows from a report: an address that does not exist gets no more mails until it is set anew, one that could
/// not
/// be reached several times neither, and who complains gets none but what they ask for themselves.
@ApplicationScoped
class Bounces {
    /// Of a mail that was handed over, and to whom; of a contact only if it is still as it was then.
    private static final String SENT = """
            select m.person, m.target
              from message m left join contact c on m.target = 'contact:' || c.person
             where m.id = ? and m.channel = 'email' and m.attempts > 0 and (c.person is null or c.updated_at <= m.created_at)""";

    private static final String WRITE = """
            insert into bounce (message, severity, target, at) values (?, ?, sha256(convert_to(?, 'UTF8')), ?)
            on conflict do nothing""";
    private static final String SOFT = """
            select count(*) as soft from bounce
             where target = sha256(convert_to(?, 'UTF8')) and severity = 'soft' and at > ?""";

    private final Sql sql;
    private final Contacts contacts;
    private final Unsubscribes unsubscribes;
    private final BounceSettings settings;
    private final InstantSource clock;
    private final MeterRegistry metrics;

    Bounces(
            Sql sql,
            Contacts contacts,
            Unsubscribes unsubscribes,
            BounceSettings settings,
            InstantSource clock,
            MeterRegistry metrics) {
        this.sql = sql;
        this.contacts = contacts;
        this.unsubscribes = unsubscribes;
        this.settings = settings;
        this.clock = clock;
        this.metrics = metrics;
    }

    /// A report that has been heard already, or is of no mail of ours, changes nothing.
    @Transactional
    void heard(Report report) {
        sentTo(report.message()).ifPresent(target -> {
            var now = clock.instant();
            if (sql.update(WRITE, report.message(), report.severity().word(), target.key(), now) > 0) {
                metrics.counter(
                                "sthira.mail.bounces",
                                "severity",
                                report.severity().word())
                        .increment();
                follow(report.severity(), target, now);
            }
        });
    }

    private Optional<Target> sentTo(UUID message) {
        return sql.first(SENT, row -> Target.known(person(row), row.text("target")), message)
                .flatMap(known -> known);
    }

    private static @Nullable Person person(Row row) throws SQLException {
        var id = row.textOrNull("person");
        return id == null ? null : new Person(id);
    }

    private void follow(Severity severity, Target target, Instant now) {
        switch (severity) {
            case HARD -> leaveAlone(target);
            case SOFT -> {
                var since = now.minus(settings.within());
                if (sql.first(SOFT, row -> row.integer("soft"), target.key(), since)
                                .orElse(0)
                        >= settings.soft()) {
                    leaveAlone(target);
                }
            }
            case COMPLAINT -> end(target);
        }
    }

    private void leaveAlone(Target target) {
        switch (target) {
            case ToContact(Person person) -> contacts.refuse(person);
            case ToAddress address -> end(address);
            case Target.ToDevice _ -> {}
        }
    }

    private void end(Target target) {
        Stream.of(Kind.values()).filter(Kind::isForMails).forEach(kind -> {
            switch (target) {
                case ToContact(Person person) when kind != Kind.ACCOUNT -> unsubscribes.end(person, kind);
                case ToAddress address -> unsubscribes.end(address.email(), kind);
                default -> {} // what a person asks for by hand, they get
            }
        });
    }
}
