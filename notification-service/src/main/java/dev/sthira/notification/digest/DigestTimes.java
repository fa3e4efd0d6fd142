package dev.sthira.notification.digest;

import static dev.sthira.kit.database.Columns.texts;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.contact.Contact;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.contact.ZoneListener;
import dev.sthira.notification.contact.Zones;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.text.Language;
import dev.sthira.notification.unsubscribe.UnsubscribeListener;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who wants to read about their week, and when; a click in such a mail that ends them, and an address that
/// is taken away, end it too.
@ApplicationScoped
public class DigestTimes implements PersonalData, ZoneListener, UnsubscribeListener {
    private static final String OF_PERSON = "select weekday, wall_time from weekly_digest where person = ?";

    /// What is due already stays so where nothing about it changes.
    private static final String PUT = """
            insert into weekly_digest (person, weekday, wall_time, next_at, updated_at)
            values (?, ?, cast(? as time), ?, ?)
            on conflict (person) do update
               set weekday = excluded.weekday, wall_time = excluded.wall_time, updated_at = excluded.updated_at,
                   next_at = case when weekly_digest.weekday = excluded.weekday
                                       and weekly_digest.wall_time = excluded.wall_time
                                  then weekly_digest.next_at else excluded.next_at end""";
    private static final String TAKE = """
            select d.person, d.weekday, d.wall_time, d.next_at, c.name, c.locale, c.zone
              from weekly_digest d left join contact c on c.person = d.person
             where d.next_at <= ? order by d.next_at limit ? for update of d skip locked""";
    private static final String MOVE_ON = """
            update weekly_digest d set next_at = r.next_at
              from unnest(?::text[], ?::text[]::timestamptz[]) as r (person, next_at) where d.person = r.person""";

    private final Sql sql;
    private final Contacts contacts;
    private final InstantSource clock;

    DigestTimes(Sql sql, Contacts contacts, InstantSource clock) {
        this.sql = sql;
        this.contacts = contacts;
        this.clock = clock;
    }

    /// A week that is over.
    ///
    /// @param at   when its digest was due
    /// @param zone of the contact; UTC if there is none
    /// @param name of the contact, if there is one
    record Due(
            Person person,
            DigestTime time,
            Instant at,
            ZoneId zone,
            @Nullable String name,
            Language language) {
        /// The one after it.
        Instant next(Instant now) {
            return time.next(now, zone);
        }
    }

    /// When a person wants to read about their week; empty if they do not.
    @Transactional(TxType.MANDATORY)
    public Optional<DigestTime> of(Person person) {
        return sql.first(OF_PERSON, DigestTimes::time, person.id());
    }

    /// From now on a person wants to.
    ///
    /// @param zone of their contact
    @Transactional(TxType.MANDATORY)
    public void put(Person person, DigestTime time, ZoneId zone, Instant now) {
        sql.update(PUT, person.id(), word(time.weekday()), time.time().toString(), time.next(now, zone), now);
    }

    /// From now on a person does not.
    @Transactional(TxType.MANDATORY)
    public void remove(Person person) {
        sql.update("delete from weekly_digest where person = ?", person.id());
    }

    /// Those whose week is over, longest first; nobody else gets them until the transaction has ended.
    List<Due> take(Instant now, int limit) {
        return sql.list(TAKE, DigestTimes::due, now, limit);
    }

    /// The next week of these begins.
    void moveOn(List<Due> due, Instant now) {
        sql.update(
                MOVE_ON,
                texts(due, each -> each.person().id()),
                texts(due, each -> each.next(now).toString()));
    }

    @Override
    public void moved(Person person) {
        var contact = contacts.of(person);
        if (contact.isPresent()) {
            of(person).ifPresent(time -> move(person, time, contact.get()));
        } else {
            remove(person);
        }
    }

    private void move(Person person, DigestTime time, Contact contact) {
        sql.update(
                "update weekly_digest set next_at = ? where person = ?",
                time.next(clock.instant(), contact.zone()),
                person.id());
    }

    @Override
    public void unsubscribed(String recipient, Kind kind) {
        if (kind == Kind.WEEKLY_DIGEST) {
            sql.update("delete from weekly_digest where person = ?", recipient);
        }
    }

    private static Due due(Row row) throws SQLException {
        var zone = row.textOrNull("zone");
        return new Due(
                new Person(row.text("person")),
                time(row),
                row.instant("next_at"),
                zone == null ? ZoneOffset.UTC : Zones.kept(zone),
                row.textOrNull("name"),
                Language.of(row.textOrNull("locale")).orElse(Language.ORIGINAL));
    }

    private static DigestTime time(Row row) throws SQLException {
        return new DigestTime(
                DayOfWeek.valueOf(row.text("weekday").toUpperCase(Locale.ROOT)),
                row.at().getObject("wall_time", LocalTime.class));
    }

    private static String word(DayOfWeek weekday) {
        return weekday.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public Set<String> tables() {
        return Set.of("weekly_digest");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("weeklyDigests", sql.list(OF_PERSON, DigestTimes::time, person.id()));
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from weekly_digest where person = ?", person.id());
    }
}
