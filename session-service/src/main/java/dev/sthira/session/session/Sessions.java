package dev.sthira.session.session;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Sessions as they stand, for the person they belong to and for those who follow the event stream.
@ApplicationScoped
public class Sessions {

    /// First key of the advisory locks of shards: a command takes its shard's shared, the metronome takes them alone.
    public static final int SHARD_LOCKS = 0x5374_6872;

    private static final String PAGE = """
            select id, created_at from (
                select id, created_at, state, ends_at, starts_at from session where person = ?
                union all
                select s.id, s.created_at, s.state, s.ends_at, s.starts_at
                from joiner j join stay y using (session, seat) join session s on s.id = j.session
                where j.person = ? and y.left_at is null) mine
            where (created_at, id) < (?, ?)""";

    /// Was begun, or begins by itself at `starts_at`.
    private static final String BEGUN = "(state = 'running' or starts_at is not null)";

    private static final Comparator<SessionRows.Found> NEWEST_FIRST = Comparator.comparing(
                    (SessionRows.Found found) -> found.session().createdAt())
            .thenComparing(found -> found.session().id().toString())
            .reversed();

    private final SessionRows rows;
    private final Sql sql;

    Sessions(SessionRows rows, Sql sql) {
        this.rows = rows;
        this.sql = sql;
    }

    /// A session as it stood at `now` on the database's clock.
    ///
    /// @param settled up to here everything is final: sealed by the metronome, or brought about by a command that
    ///                was answered; a later command can only come behind it
    public record Seen(Session session, Instant now, Instant settled) {

        private static Seen of(SessionRows.Found found) {
            List<Commanded> log = found.session().commands();
            Instant settled = log.isEmpty()
                    ? found.cursor()
                    : latest(found.cursor(), log.getLast().at());
            return new Seen(found.session(), latest(found.now(), settled), settled);
        }
    }

    /// The person's own session, as it stands now.
    public Optional<Seen> ofPerson(UUID id, Person person) {
        return rows.ofPerson(id, person).map(Seen::of);
    }

    /// A session that the person leads or practises along in, as it stands now.
    public Optional<Seen> visibleTo(UUID id, Person person) {
        return rows.visibleTo(id, person).map(Seen::of);
    }

    /// Any session, for those who follow the event stream.
    public Optional<Session> byId(UUID id) {
        return Optional.ofNullable(byIds(id).get(id));
    }

    /// Those of these sessions that there are, for those who follow the event stream.
    public Map<UUID, Session> byIds(UUID... ids) {
        var found = new HashMap<UUID, Session>();
        rows.byIds(ids).forEach(one -> found.put(one.session().id(), one.session()));
        return found;
    }

    /// The person's sessions, and those they practise along in, newest first.
    ///
    /// @param standing only those that stand so now; none means all
    /// @param after    where the page before ended
    /// @param limit    how many at most
    public List<Seen> page(Person person, @Nullable Standing standing, @Nullable PagePlace after, int limit) {
        PagePlace start = after == null ? PagePlace.START : after;
        var parameters = new ArrayList<Object>(List.of(person.id(), person.id(), start.at(), start.id()));
        if (standing != null) {
            parameters.add(now());
        }
        parameters.add(limit);
        UUID[] ids = sql.list(
                        PAGE + condition(standing) + " order by created_at desc, id desc limit ?",
                        row -> row.uuid("id"),
                        parameters.toArray())
                .toArray(UUID[]::new);
        return rows.byIds(ids).stream().sorted(NEWEST_FIRST).map(Seen::of).toList();
    }

    /// A row's state holds until `ends_at`; from then on a running session is completed, a waiting one abandoned.
    private static String condition(@Nullable Standing standing) {
        return switch (standing) {
            case null -> "";
            case READY -> " and state = 'ready' and coalesce(starts_at, ends_at) > ?";
            case RUNNING ->
                " and " + BEGUN + " and tstzrange(coalesce(starts_at, '-infinity'), ends_at) @> ?::timestamptz";
            case PAUSED -> " and state = 'paused' and ends_at > ?";
            case COMPLETED -> " and (state = 'completed' or " + BEGUN + " and ends_at <= ?)";
            case ABANDONED ->
                " and (state = 'abandoned' or (state in ('ready', 'paused') and starts_at is null and ends_at <= ?))";
        };
    }

    /// The time on the database's clock, which is the one clock of all instances.
    public Instant now() {
        return sql.first("select clock_timestamp() as now", row -> row.instant("now"))
                .orElseThrow();
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
