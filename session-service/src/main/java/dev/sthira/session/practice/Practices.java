package dev.sthira.session.practice;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.practice.PersonFigures.Practised;
import dev.sthira.session.session.Ending;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Event.SessionOver;
import dev.sthira.session.session.Event.SessionStarted;
import dev.sthira.session.session.PagePlace;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The practices of all people: written once each from the event stream, read by the person they belong to.
@ApplicationScoped
class Practices {

    /// A practice in short.
    ///
    /// @param heldSegments how many segments were held to their end
    record Practice(
            UUID session,
            String planId,
            Instant startedAt,
            Instant endedAt,
            Ending ending,
            Duration held,
            Duration paused,
            int heldSegments,
            List<Integer> skipped) {}

    /// What a person has held a pose on one side for, over all their practices.
    record PoseHeld(String pose, String name, String side, int practices, Duration planned, Duration held) {}

    private static final String STARTED = """
            insert into practice (session, person, plan_id, sequence, sequence_version, started_at)
            values (?, ?, ?, ?, ?, ?) on conflict do nothing""";

    private static final String ENDED = """
            update practice set ended_at = ?, ending = ?, held_us = ?, paused_us = ?, begun = ?, held_segments = ?,
                                skipped = ?, stopped_in = ?
            where session = ? and ended_at is null""";

    private static final String POSES = """
            insert into practice_pose
                (session, pose, name, side, segments, skipped, planned_us, held_us, paused_us)
            select ?, * from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::int[],
                                    ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict do nothing""";

    private static final String PRACTICE =
            "select session, plan_id, started_at, ended_at, ending, held_us, paused_us, held_segments, skipped from practice ";

    private static final String SEALED =
            "select 1 from session s join shard on shard.id = s.shard where s.id = ? and cursor >= ?";

    private final Sql sql;
    private final Sessions sessions;

    Practices(Sql sql, Sessions sessions) {
        this.sql = sql;
        this.sessions = sessions;
    }

    /// Takes in what the stream tells of a session; told again, it changes nothing.
    ///
    /// @throws PoisonRecord if our own log of that session does not say the same
    @Transactional
    void take(PracticeEvent told) {
        Session session = sessions.byId(told.session()).orElseThrow(() -> new PoisonRecord("there is no such session"));
        if (sql.list(SEALED, row -> true, session.id(), told.at()).isEmpty()) {
            throw new PoisonRecord("it lies in the future");
        }
        List<Event> events = session.eventsUntil(told.at());
        Event event = told.number() >= 0 && told.number() < events.size() ? events.get(told.number()) : null;
        switch (event) {
            case SessionStarted started when agrees(told, started) -> start(session, started.at());
            case SessionOver over when agrees(told, over) -> end(session, events, over);
            case null, default -> throw new PoisonRecord("the session's log says something else");
        }
    }

    private static boolean agrees(PracticeEvent told, Event event) {
        boolean sameKind = (told.kind() == PracticeEvent.Kind.STARTED) == (event instanceof SessionStarted);
        return sameKind && told.at().equals(event.at());
    }

    private void start(Session session, Instant at) {
        var sequence = session.plan().sequence();
        sql.update(
                STARTED,
                session.id(),
                session.person().id(),
                session.plan().id(),
                sequence.slug(),
                sequence.version(),
                at);
    }

    private void end(Session session, List<Event> events, SessionOver over) {
        PracticeSummary.of(session.plan(), events).ifPresent(summary -> {
            start(session, summary.startedAt());
            write(session.id(), summary);
        });
        sessions.close(session.id(), over.at());
    }

    private void write(UUID session, PracticeSummary summary) {
        int written = sql.update(
                ENDED,
                summary.endedAt(),
                summary.ending().word(),
                summary.held(),
                summary.paused(),
                summary.begun(),
                summary.heldToTheEnd(),
                summary.skipped().toArray(Integer[]::new),
                summary.stoppedIn().orElse(null),
                session);
        if (written == 1) {
            write(session, summary.poses());
        }
    }

    private void write(UUID session, List<PoseTotal> poses) {
        sql.update(
                POSES,
                session,
                words(poses, PoseTotal::pose),
                words(poses, PoseTotal::name),
                words(poses, PoseTotal::side),
                poses.stream().map(PoseTotal::segments).toArray(Integer[]::new),
                poses.stream().map(PoseTotal::skipped).toArray(Integer[]::new),
                lengths(poses, PoseTotal::planned),
                lengths(poses, PoseTotal::held),
                lengths(poses, PoseTotal::paused));
    }

    private static String[] words(List<PoseTotal> poses, Function<PoseTotal, String> word) {
        return poses.stream().map(word).toArray(String[]::new);
    }

    private static Long[] lengths(List<PoseTotal> poses, Function<PoseTotal, Duration> length) {
        return poses.stream().map(length).map(Sql::micros).toArray(Long[]::new);
    }

    /// The person's practices, newest first.
    ///
    /// @param after where the page before ended
    /// @param limit  how many at most
    List<Practice> page(Person person, @Nullable PagePlace after, int limit) {
        PagePlace start = after == null ? PagePlace.START : after;
        return sql.list(PRACTICE + """
                        where person = ? and ended_at is not null and (started_at, session) < (?, ?)
                        order by started_at desc, session desc limit ?""", Practices::practice, person.id(), start.at(), start.id(), limit);
    }

    /// The person's own practice.
    Optional<Practice> ofPerson(UUID session, Person person) {
        return sql.first(
                PRACTICE + "where session = ? and person = ? and ended_at is not null",
                Practices::practice,
                session,
                person.id());
    }

    /// What a practice was for each pose and side, in the order of its plan.
    List<PoseTotal> poses(Practice practice) {
        Session session = sessions.byId(practice.session()).orElseThrow();
        return PracticeSummary.of(session.plan(), session.eventsUntil(practice.endedAt()))
                .orElseThrow()
                .poses();
    }

    /// When the person practised, and for how long; in no order.
    List<Practised> practised(Person person) {
        return sql.list(
                "select started_at, held_us from practice where person = ? and ended_at is not null",
                row -> new Practised(row.instant("started_at"), row.micros("held_us")),
                person.id());
    }

    /// What the person has held each pose and side for, the longest first.
    List<PoseHeld> held(Person person) {
        return sql.list(
                """
                select pose, side, max(name) as name, count(*) as practices, sum(planned_us) as planned_us,
                       sum(p.held_us) as held_us
                from practice join practice_pose p using (session)
                where person = ? and ended_at is not null
                group by pose, side order by sum(p.held_us) desc, pose, side""",
                row -> new PoseHeld(
                        row.text("pose"),
                        row.text("name"),
                        row.text("side"),
                        row.integer("practices"),
                        row.micros("planned_us"),
                        row.micros("held_us")),
                person.id());
    }

    private static Practice practice(Row row) throws SQLException {
        return new Practice(
                row.uuid("session"),
                row.text("plan_id"),
                row.instant("started_at"),
                row.instant("ended_at"),
                Ending.valueOf(row.text("ending").toUpperCase(Locale.ROOT)),
                row.micros("held_us"),
                row.micros("paused_us"),
                row.integer("held_segments"),
                row.integers("skipped"));
    }
}
