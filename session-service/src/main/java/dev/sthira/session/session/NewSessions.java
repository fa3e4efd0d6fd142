package dev.sthira.session.session;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.failpoint.Failpoint;
import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.PlanAnswer.Planned;
import dev.sthira.session.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Creates sessions, only so many at one time for a person.
@ApplicationScoped
class NewSessions {

    /// A class on the mat, one begun on another device, and one laid out for later.
    static final int MOST_AT_ONCE = 3;

    /// First key of the advisory locks of people, so that one person's sessions are created one after another.
    private static final int PERSON_LOCKS = 0x5374_6850;

    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(?, hashtext(?))) locked";

    private static final String LIVE = """
            select id, plan_id, case when starts_at <= t.now then 'running' else state end as state, created_at
            from session, (select ?::timestamptz as now) t
            where person = ? and closed_at is null and ends_at > t.now order by created_at, id""";

    private static final String INSERT = """
            insert into session (id, shard, person, plan_id, created_at, version, change_no, state, ends_at)
            values (?, ?, ?, ?, ?, 0, nextval('change_no'), ?, ?)""";

    /// What came of creating one.
    sealed interface Created {

        /// It waits to be started.
        record Waiting(Session session) implements Created {}

        /// The person has as many as fit at one time: these.
        record TooMany(List<Live> live) implements Created {}
    }

    /// A session that is not over.
    record Live(UUID id, String title, Standing state, Instant createdAt) {}

    private final ShardOf shardOf;
    private final ShardLines lines;
    private final Plans plans;
    private final Sql sql;

    NewSessions(ShardOf shardOf, ShardLines lines, Plans plans, Sql sql) {
        this.shardOf = shardOf;
        this.lines = lines;
        this.plans = plans;
        this.sql = sql;
    }

    /// A new session waiting to be started, or none if the person has too many that are not over.
    @Transactional
    Created create(Person person, Planned planned) {
        sql.each(LOCK, _ -> {}, PERSON_LOCKS, person.id());
        UUID id = sql.first("select uuidv7() as id", row -> row.uuid("id")).orElseThrow();
        int shard = shardOf.session(id);
        lines.hold(shard, id);
        Instant now = lines.earliest(shard);
        List<Row> live = live(person, now);
        return live.size() >= MOST_AT_ONCE
                ? new Created.TooMany(live.stream().map(this::named).toList())
                : new Created.Waiting(insert(new Session(id, shard, person, planned.plan(), now, List.of()), planned));
    }

    private Session insert(Session session, Planned planned) {
        plans.keep(planned);
        sql.update(
                INSERT,
                session.id(),
                session.shard(),
                session.person().id(),
                session.plan().id(),
                session.createdAt(),
                Standing.READY.word(),
                Timeline.ready(session.createdAt()).abandonsAt());
        Failpoint.pass("session-written");
        return session;
    }

    private List<Row> live(Person person, Instant now) {
        return sql.list(
                LIVE,
                row -> new Row(
                        row.uuid("id"),
                        row.text("plan_id"),
                        Standing.fromString(row.text("state")),
                        row.instant("created_at")),
                now,
                person.id());
    }

    private record Row(UUID id, String planId, Standing state, Instant createdAt) {}

    private Live named(Row row) {
        return new Live(row.id(), plans.get(row.planId()).sequence().title(), row.state(), row.createdAt());
    }
}
