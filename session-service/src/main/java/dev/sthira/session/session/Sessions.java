package dev.sthira.session.session;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.PlanAnswer.Planned;
import dev.sthira.session.plan.Plans;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Creates sessions, lets commands take effect, and finds sessions of a person.
///
/// A command holds its shard's advisory lock shared and takes effect just behind the shard's cursor at the earliest:
/// what lies up to the cursor is sealed and may be on its way to Kafka.
@ApplicationScoped
public class Sessions implements PanacheRepositoryBase<SessionEntity, UUID> {

    /// First key of the advisory locks of shards; the metronome takes the same ones alone.
    public static final int SHARD_LOCKS = 0x5374_6872;

    /// First key of the advisory locks of people, so that one person's sessions are created one after another.
    private static final int PERSON_LOCKS = 0x5374_6850;

    private static final int MOST_AT_ONCE = 20;

    private static final String SESSIONS =
            "select id, shard, person, plan_id, created_at from session where id = any(?::uuid[])";

    private static final String COMMANDS = """
            select session_id, version, kind, at from command
            where session_id = any(?::uuid[]) order by session_id, version""";

    private static final String CLOSE = """
            update session s set closed_at = a.at from unnest(?::uuid[], ?::text[]::timestamptz[]) a (id, at)
            where s.id = a.id and s.closed_at is null""";

    private final Plans plans;
    private final ShardOf shardOf;
    private final CommandLog log;
    private final Sql sql;

    Sessions(Plans plans, ShardOf shardOf, CommandLog log, Sql sql) {
        this.sql = sql;
        this.plans = plans;
        this.shardOf = shardOf;
        this.log = log;
    }

    /// A session as it stood at `now` on the database's clock.
    ///
    /// @param settled up to here everything is final: sealed by the metronome, or brought about by a command that
    ///                was answered; a later command can only come behind it
    public record Seen(Session session, Instant now, Instant settled) {

        private static Seen of(Session session, Clock clock) {
            Instant commanded = session.commands().isEmpty()
                    ? clock.cursor
                    : session.commands().getLast().at();
            return new Seen(session, latest(clock.now, commanded), latest(clock.cursor, commanded));
        }
    }

    /// A new session waiting to be started, or none if the person has too many that are not over.
    @Transactional
    public Optional<Seen> create(Person person, Planned planned) {
        lock(person);
        UUID id = (UUID) getEntityManager()
                .createNativeQuery("select uuidv7()", UUID.class)
                .getSingleResult();
        int shard = shardOf.session(id);
        Instant now = lockShard(shard);
        if (count("person = ?1 and closedAt is null and endsAt > ?2", person.id(), now) >= MOST_AT_ONCE) {
            return Optional.empty();
        }
        plans.keep(planned);
        persist(new SessionEntity(id, shard, person, planned.plan().id(), now, nextChange()));
        return Optional.of(new Seen(new Session(id, shard, person, planned.plan(), now, List.of()), now, now));
    }

    /// Lets a command take effect now, or says why not.
    ///
    /// @param expected what the person takes the session to be
    @Transactional
    Decision command(UUID id, Person person, Command command, Expected expected) {
        Instant earliest = lockShard(shardOf.session(id));
        Optional<SessionEntity> row = find("id = ?1 and person = ?2", id, person.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        return row.map(found -> decide(found, command, expected, earliest)).orElseGet(Decision.Unknown::new);
    }

    private Decision decide(SessionEntity row, Command command, Expected expected, Instant earliest) {
        Session session = session(row, log.of(row.id));
        Instant at = session.commands().isEmpty()
                ? earliest
                : latest(earliest, session.commands().getLast().at());
        State state = session.stateAt(at);
        if (!expected.fits(row.version, state)) {
            return new Decision.Stale(row.version);
        }
        return switch (Timeline.decide(session.plan(), state, command, at)) {
            case Timeline.Step step -> accept(row, session, new Commanded(row.version + 1, command, at), step.state());
            case Timeline.OutOfPlace _ ->
                new Decision.Illegal(Standing.of(state), Timeline.legal(session.plan(), state, at));
        };
    }

    private Decision accept(SessionEntity row, Session session, Commanded entry, State after) {
        log.append(row.id, entry);
        row.version = entry.version();
        row.changeNumber = nextChange();
        row.state = Standing.of(after).word();
        row.endsAt = Timeline.endsAt(session.plan(), after);
        return new Decision.Accepted(session.with(entry), entry.at());
    }

    /// The person's own session, as it stands now.
    @Transactional
    public Optional<Seen> ofPerson(UUID id, Person person) {
        return find("id = ?1 and person = ?2", id, person.id())
                .firstResultOptional()
                .map(row -> {
                    // The clock first: what is committed by then is in the log that is read after it.
                    Clock clock = clock(row.shard);
                    return Seen.of(session(row, log.of(row.id)), clock);
                });
    }

    /// Any session, for those who follow the event stream.
    @Transactional
    public Optional<Session> byId(UUID id) {
        return findByIdOptional(id).map(row -> session(row, log.of(row.id)));
    }

    /// Those of these sessions that there are, for those who follow the event stream.
    public Map<UUID, Session> byIds(UUID... ids) {
        var commands = new HashMap<UUID, List<Commanded>>();
        sql.each(
                COMMANDS,
                row -> commands.computeIfAbsent(row.uuid("session_id"), _ -> new ArrayList<>())
                        .add(Commanded.of(row.integer("version"), row.text("kind"), row.instant("at"))),
                (Object) ids);
        var found = new HashMap<UUID, Session>();
        sql.each(SESSIONS, row -> found.put(row.uuid("id"), session(row, commands)), (Object) ids);
        return found;
    }

    private Session session(Row row, Map<UUID, List<Commanded>> commands) throws SQLException {
        UUID id = row.uuid("id");
        return new Session(
                id,
                row.integer("shard"),
                new Person(row.text("person")),
                plans.get(row.text("plan_id")),
                row.instant("created_at"),
                List.copyOf(commands.getOrDefault(id, List.of())));
    }

    /// The person's sessions, newest first.
    ///
    /// @param standing only those that stand so now; none means all
    /// @param after    where the page before ended
    /// @param limit    how many at most
    @Transactional
    public List<Seen> page(Person person, @Nullable Standing standing, @Nullable PagePlace after, int limit) {
        Instant now = now();
        PagePlace start = after == null ? PagePlace.START : after;
        List<SessionEntity> rows = find(
                        "person = ?1 and (createdAt < ?2 or (createdAt = ?2 and id < ?3))" + condition(standing, 4)
                                + " order by createdAt desc, id desc",
                        standing == null
                                ? new Object[] {person.id(), start.at(), start.id()}
                                : new Object[] {person.id(), start.at(), start.id(), now})
                .range(0, limit - 1)
                .list();
        Map<UUID, List<Commanded>> commands =
                log.of(rows.stream().map(row -> row.id).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new Seen(session(row, commands.getOrDefault(row.id, List.of())), now, now))
                .toList();
    }

    /// A row's state holds until `endsAt`; from then on a running session is completed, a waiting one abandoned.
    private static String condition(@Nullable Standing standing, int parameter) {
        return switch (standing) {
            case null -> "";
            case READY, RUNNING, PAUSED -> " and state = '%s' and endsAt > ?%d".formatted(standing.word(), parameter);
            case COMPLETED ->
                " and (state = 'completed' or (state = 'running' and endsAt <= ?%d))".formatted(parameter);
            case ABANDONED ->
                " and (state = 'abandoned' or (state in ('ready', 'paused') and endsAt <= ?%d))".formatted(parameter);
        };
    }

    private Session session(SessionEntity row, List<Commanded> commands) {
        return new Session(row.id, row.shard, new Person(row.person), plans.get(row.planId), row.createdAt, commands);
    }

    /// Closes sessions whose ends are published and written down: the metronome may forget them. Said again, it changes
    /// nothing.
    ///
    /// @param ends when each of them was over
    public void close(Map<UUID, Instant> ends) {
        if (!ends.isEmpty()) {
            sql.update(
                    CLOSE,
                    ends.keySet().toArray(UUID[]::new),
                    ends.values().stream().map(Instant::toString).toArray(String[]::new));
        }
    }

    /// Lets no other session of that person be created until the end of the transaction.
    private void lock(Person person) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1, hashtext(?2))) locked")
                .setParameter(1, PERSON_LOCKS)
                .setParameter(2, person.id())
                .getSingleResult();
    }

    /// Takes the shard's lock shared, until the end of the transaction; from `the answer` on a command may take effect.
    private Instant lockShard(int shard) {
        getEntityManager()
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock_shared(?1, ?2)) locked")
                .setParameter(1, SHARD_LOCKS)
                .setParameter(2, shard)
                .getSingleResult();
        return (Instant) getEntityManager()
                .createNativeQuery(
                        "select greatest(clock_timestamp(), cursor + interval '1 microsecond') from shard where id = ?1",
                        Instant.class)
                .setParameter(1, shard)
                .getSingleResult();
    }

    private record Clock(Instant now, Instant cursor) {}

    private Clock clock(int shard) {
        Object[] row = (Object[]) getEntityManager()
                .createNativeQuery("select greatest(clock_timestamp(), cursor) as now, cursor from shard where id = ?1")
                .setParameter(1, shard)
                .getSingleResult();
        return new Clock((Instant) row[0], (Instant) row[1]);
    }

    /// The time on the database's clock, which is the one clock of all instances.
    @Transactional
    public Instant now() {
        return (Instant) getEntityManager()
                .createNativeQuery("select clock_timestamp()", Instant.class)
                .getSingleResult();
    }

    private long nextChange() {
        return (Long) getEntityManager()
                .createNativeQuery("select nextval('change_no')", Long.class)
                .getSingleResult();
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
