package dev.sthira.session.device;

import static dev.sthira.kit.database.Columns.ids;
import static dev.sthira.kit.database.Columns.texts;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which clients follow which session, whatever instance they hang on.
///
/// An instance tells it once a second, all that came and went in one transaction, and is believed for three: what
/// it told is forgotten with it if it dies. One tells after the other, so that whoever reads changes by their
/// numbers misses none.
@ApplicationScoped
public class Devices {

    /// More are not told of at one time; they follow all the same.
    static final int MOST_TOLD = 100;

    private static final long LOCK = 0x5374_6844L << 32;

    private static final String RENEW = """
            update watching set seen_until = clock_timestamp() + interval '3 seconds'
            where instance = ? and seen_until > clock_timestamp()""";

    private static final String BEGIN = """
            insert into watching values (?, clock_timestamp() + interval '3 seconds')
            on conflict (instance) do update set seen_until = excluded.seen_until""";

    private static final String COME = """
            insert into watcher (id, instance, session, person, kind, label, since)
            select * from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[])
            on conflict (id) do update set gone_at = null, change_no = nextval('watcher_change')""";

    private static final String GONE = """
            update watcher set gone_at = clock_timestamp(), change_no = nextval('watcher_change')
            where id = any(?::uuid[]) and gone_at is null""";

    private static final String DEAD = """
            with dead as (delete from watching where seen_until < clock_timestamp() returning instance)
            update watcher set gone_at = clock_timestamp(), change_no = nextval('watcher_change')
            where instance in (select instance from dead) and gone_at is null""";

    private static final String FORGET = "delete from watcher where gone_at < clock_timestamp() - interval '1 minute'";

    private static final String CHANGED =
            "select session, max(change_no) as change_no from watcher where change_no > ? group by session";

    private static final String CONNECTED = """
            select w.id, w.session, w.person, w.kind, w.label, w.since
            from watcher w join watching i using (instance)
            where w.session = any(?::uuid[]) and w.gone_at is null and i.seen_until > clock_timestamp()
            order by w.since, w.id""";

    /// A client that came and went.
    private static final String TOUCH = """
            insert into watcher (id, instance, session, person, kind, since, gone_at)
            values (uuidv7(), uuidv7(), ?, '', 'other', clock_timestamp(), clock_timestamp())""";

    private static final String LEAVE = """
            with gone as (delete from watching where instance = ?)
            update watcher set gone_at = clock_timestamp(), change_no = nextval('watcher_change')
            where instance = ? and gone_at is null""";

    /// What an instance gets to know in return.
    ///
    /// @param known    number of the last change it knows from here on
    /// @param sessions those with somebody who came or went, and who follows them now
    public record Told(long known, Map<UUID, List<Connected>> sessions) {}

    private final Sql sql;

    Devices(Sql sql) {
        this.sql = sql;
    }

    /// Who follows a session right now; of very many, those who came first.
    public List<Connected> of(UUID session) {
        return connected(Set.of(session)).getOrDefault(session, List.of());
    }

    /// An instance says that it is alive, and who came and went there since it said so last.
    ///
    /// @param all   everybody who follows anything there: told again if the instance was taken for dead
    /// @param known number of the last change it knows
    /// @param cares which sessions it wants to hear of
    public Told beat(
            UUID instance,
            Collection<Connected> all,
            Collection<Connected> come,
            Collection<UUID> gone,
            long known,
            Set<UUID> cares) {
        return sql.inTransaction(() -> {
            lock();
            write(instance, isStillKnown(instance) ? come : all, gone);
            return told(known, cares);
        });
    }

    /// Something else about a session has changed that those who follow it should hear of; in the transaction under
    /// way.
    public void touch(UUID session) {
        lock();
        sql.update(TOUCH, session);
    }

    /// An instance stops, and everybody there is gone.
    public void leave(UUID instance) {
        int _ = sql.inTransaction(() -> {
            lock();
            return sql.update(LEAVE, instance, instance);
        });
    }

    private void lock() {
        sql.each("select 1 from (select pg_advisory_xact_lock(?)) locked", _ -> {}, LOCK);
    }

    private boolean isStillKnown(UUID instance) {
        boolean known = sql.update(RENEW, instance) == 1;
        if (!known) {
            sql.update(BEGIN, instance);
        }
        return known;
    }

    private void write(UUID instance, Collection<Connected> come, Collection<UUID> gone) {
        if (!come.isEmpty()) {
            sql.update(
                    COME,
                    ids(come, Connected::id),
                    ids(come, _ -> instance),
                    ids(come, Connected::session),
                    texts(come, one -> one.person().id()),
                    texts(come, one -> one.device().kind().word()),
                    texts(come, one -> one.device().label()),
                    texts(come, one -> one.since().toString()));
        }
        if (!gone.isEmpty()) {
            sql.update(GONE, (Object) gone.toArray(UUID[]::new));
        }
        sql.update(DEAD);
        sql.update(FORGET);
    }

    private Told told(long known, Set<UUID> cares) {
        var changed = new HashSet<UUID>();
        var last = new long[] {known};
        sql.each(
                CHANGED,
                row -> {
                    last[0] = Math.max(last[0], row.big("change_no"));
                    changed.add(row.uuid("session"));
                },
                known);
        changed.retainAll(cares);
        Map<UUID, List<Connected>> now = changed.isEmpty() ? Map.of() : connected(changed);
        return new Told(
                last[0],
                changed.stream().collect(Collectors.toMap(Function.identity(), id -> now.getOrDefault(id, List.of()))));
    }

    private Map<UUID, List<Connected>> connected(Set<UUID> sessions) {
        return sql.list(CONNECTED, Devices::connected, (Object) sessions.toArray(UUID[]::new)).stream()
                .collect(Collectors.groupingBy(
                        Connected::session,
                        Collectors.collectingAndThen(
                                Collectors.toList(), all -> all.subList(0, Math.min(MOST_TOLD, all.size())))));
    }

    private static Connected connected(Row row) throws SQLException {
        return new Connected(
                row.uuid("id"),
                row.uuid("session"),
                new Person(row.text("person")),
                Device.of(row.text("kind"), row.textOrNull("label")).orElse(Device.UNNAMED),
                row.instant("since"));
    }
}
