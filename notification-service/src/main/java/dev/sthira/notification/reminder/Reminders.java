package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.contact.Zones;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.reminder.Reminder.Wish;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Date;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// The rules of all persons; the owner always stands in the `where`. One that this version cannot read is as if it were
/// not there.
@ApplicationScoped
class Reminders implements PanacheRepositoryBase<ReminderEntity, UUID>, PersonalData {
    private static final Logger LOG = Logger.getLogger(Reminders.class);
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('reminder ' || ?, 0))";
    private static final String OWN = "person = ?1 and id = ?2";

    private final Sql sql;
    private final InstantSource clock;

    Reminders(Sql sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// All that a person has; nobody adds one to them until the transaction has ended.
    List<Reminder> held(Person person) {
        sql.list(ONE_AT_A_TIME, _ -> true, person.id());
        return of(person);
    }

    List<Reminder> of(Person person) {
        return list("person = ?1 order by id", person.id()).stream()
                .flatMap(row -> row.reminder().stream())
                .toList();
    }

    Optional<Reminder> of(Person person, UUID id) {
        return find(OWN, person.id(), id).firstResultOptional().flatMap(ReminderEntity::reminder);
    }

    /// The same; nobody else plans or changes it until the transaction has ended.
    Optional<Reminder> held(Person person, UUID id) {
        return find(OWN, person.id(), id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional()
                .flatMap(ReminderEntity::reminder);
    }

    Reminder add(Person person, Wish wish, Instant now) {
        var row = new ReminderEntity(person, now);
        row.take(wish, ReminderPlanner.firstDate(wish.rule(), now), now);
        persistAndFlush(row);
        return row.reminder().orElseThrow();
    }

    /// Changes a reminder that is held.
    Reminder change(Reminder before, Wish wish, @Nullable LocalDate nextDate, Instant now) {
        var row = findById(before.id());
        row.take(wish, nextDate, now);
        row.version++;
        flush();
        return row.reminder().orElseThrow();
    }

    void remove(Reminder reminder) {
        delete(OWN, reminder.person().id(), reminder.id());
    }

    /// Reads a row that has all columns of a reminder, where many are read at once, to be planned or sent.
    ///
    /// @return empty for one that this version cannot read, such as one with a rule of a newer version
    static Optional<Reminder> reminder(Row row) throws SQLException {
        try {
            return Optional.of(new Reminder(
                    row.uuid("id"),
                    new Person(row.text("person")),
                    row.big("version"),
                    wish(row),
                    row.instant("created_at"),
                    row.instant("updated_at")));
        } catch (IllegalArgumentException | DateTimeException fault) {
            LOG.errorf("The reminder %s cannot be read: %s", row.uuid("id"), fault.getMessage());
            return Optional.empty();
        }
    }

    private static Wish wish(Row row) throws SQLException {
        return new Wish(
                rule(row),
                row.text("sequence"),
                PlanWishes.of(
                        row.textOrNull("wished_level"),
                        row.at().getObject("wished_minutes", Integer.class),
                        row.textOrNull("wished_pace")),
                row.texts("channels").stream().map(Channel::ofWord).collect(Collectors.toUnmodifiableSet()),
                grace(row),
                row.bool("travels"),
                row.bool("backs_off"),
                row.bool("enabled"));
    }

    private static Rule rule(Row row) throws SQLException {
        return new Rule(
                RecurrenceReader.read(row.text("rrule")),
                row.at().getObject("starts_on", LocalDate.class),
                row.at().getObject("ends_on", LocalDate.class),
                except(row),
                LocalTime.parse(row.text("wall_time")),
                Zones.kept(row.text("zone")));
    }

    private static Set<LocalDate> except(Row row) throws SQLException {
        var dates = (Date[]) row.at().getArray("except_dates").getArray();
        return Arrays.stream(dates).map(Date::toLocalDate).collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable Duration grace(Row row) throws SQLException {
        var minutes = row.at().getObject("grace_minutes", Integer.class);
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    @Override
    public Set<String> tables() {
        return Set.of("reminder");
    }

    @Override
    public Map<String, ?> export(Person person) {
        var now = clock.instant();
        return Map.of(
                "reminders",
                of(person).stream().map(each -> ReminderView.of(each, now)).toList());
    }

    @Override
    public void erase(Person person) {
        delete("person", person.id());
    }
}
