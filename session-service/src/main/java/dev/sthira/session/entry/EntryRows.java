package dev.sthira.session.entry;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The rows of entries, and what else their people practised.
@ApplicationScoped
class EntryRows {

    /// First key of the advisory locks of people, while a practice of theirs is entered.
    private static final int LOCKS = 0x5374_456e;

    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(?, hashtext(?))) locked";

    private static final String COLUMNS =
            "id, sequence, title, started_at, held_us, day, created_at, changed_at, version";

    private static final String ENTRY = "select " + COLUMNS + " from practice_entry where person = ? ";

    private static final String INSERT = """
            insert into practice_entry
                   (id, person, sequence, title, started_at, held_us, day, created_at, changed_at, version)
            values (uuidv7(), ?, ?, ?, ?, ?, ?, now(), now(), 1)
            returning\s""" + COLUMNS;

    private static final String UPDATE = """
            update practice_entry
            set sequence = ?, title = ?, started_at = ?, held_us = ?, day = ?, changed_at = clock_timestamp(),
                version = version + 1
            where person = ? and id = ? returning\s""" + COLUMNS;

    /// A session that goes on takes the time it is planned to take. Only whoever leads has a row before the
    /// end.
    private static final String OVERLAPPING = """
            select id, entered from (
                select session as id, false as entered, started_at, ended_at
                from practice where person = ? and ended_at is not null
                union all
                select p.session, false, p.started_at, s.ends_at
                from session s join practice p on p.session = s.id and p.seat = 0
                where s.person = ? and s.closed_at is null and p.ended_at is null
                union all
                select id, true, started_at, started_at + held_us * interval '1 microsecond'
                from practice_entry where person = ?) other
            where started_at < ? and ended_at > ? and id <> ? order by started_at, id limit 1""";

    private final Sql sql;

    EntryRows(Sql sql) {
        this.sql = sql;
    }

    /// Keeps others from entering anything for this person, to the end of the transaction.
    void lock(Person person) {
        sql.each(LOCK, _ -> {}, LOCKS, person.id());
    }

    Optional<Entry> of(Person person, UUID id) {
        return sql.first(ENTRY + "and id = ?", EntryRows::entry, person.id(), id);
    }

    List<Entry> byIds(Person person, List<UUID> ids) {
        return sql.list(ENTRY + "and id = any(?::uuid[])", EntryRows::entry, person.id(), ids.toArray(UUID[]::new));
    }

    /// All of a person's, the newest first.
    List<Entry> all(Person person) {
        return sql.list(ENTRY + "order by started_at desc, id desc", EntryRows::entry, person.id());
    }

    int count(Person person) {
        return sql.first("select count(*) from practice_entry where person = ?", Row::number, person.id())
                .orElseThrow();
    }

    /// What the person practised at that time beside the entry of this id.
    Optional<Outcome.Overlaps> overlapping(Person person, EntryWish wish, UUID beside) {
        return sql.first(
                OVERLAPPING,
                row -> new Outcome.Overlaps(row.uuid("id"), row.bool("entered")),
                person.id(),
                person.id(),
                person.id(),
                wish.endedAt(),
                wish.startedAt(),
                beside);
    }

    /// Whether it is the practice of a session of theirs, be it over or not.
    boolean isOfASession(Person person, UUID id) {
        return sql.any("select 1 from practice where session = ? and person = ?", id, person.id());
    }

    Entry insert(Person person, EntryWish wish, LocalDate day) {
        return sql.first(
                        INSERT,
                        EntryRows::entry,
                        person.id(),
                        wish.sequence(),
                        wish.title(),
                        wish.startedAt(),
                        wish.length(),
                        day)
                .orElseThrow();
    }

    Entry update(Person person, UUID id, EntryWish wish, LocalDate day) {
        return sql.first(
                        UPDATE,
                        EntryRows::entry,
                        wish.sequence(),
                        wish.title(),
                        wish.startedAt(),
                        wish.length(),
                        day,
                        person.id(),
                        id)
                .orElseThrow();
    }

    void delete(Person person, UUID id) {
        sql.update("delete from practice_entry where person = ? and id = ?", person.id(), id);
    }

    private static Entry entry(Row row) throws SQLException {
        return new Entry(
                row.uuid("id"),
                row.textOrNull("sequence"),
                row.textOrNull("title"),
                row.instant("started_at"),
                row.micros("held_us"),
                row.at().getObject("day", LocalDate.class),
                row.instant("created_at"),
                row.instant("changed_at"),
                row.integer("version"));
    }
}
