package dev.sthira.session.practice;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.CommandLog;
import dev.sthira.session.session.CommandView;
import dev.sthira.session.session.Ending;
import dev.sthira.session.session.Joiners;
import dev.sthira.session.session.PagePlace;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.Sessions;
import dev.sthira.session.session.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The practices of all people, as the person they belong to reads them.
@ApplicationScoped
class Practices {

    /// A practice in short.
    ///
    /// @param heldSegments how many visits were held to their end, or for long enough
    /// @param repeated     the segment of each visit that was not its first
    record Practice(
            UUID session,
            int seat,
            String planId,
            Instant startedAt,
            Instant endedAt,
            Ending ending,
            Duration held,
            Duration paused,
            int heldSegments,
            List<Integer> skipped,
            List<Integer> repeated) {}

    /// What a person has held a pose on one side for, over all their practices.
    record PoseHeld(
            String pose, String name, String side, int practices, int repeated, Duration planned, Duration held) {}

    private static final String PRACTICE =
            "select session, seat, plan_id, started_at, ended_at, ending, held_us, paused_us, held_segments, skipped, repeated from practice ";

    private final Sql sql;
    private final Sessions sessions;
    private final Joiners joiners;
    private final Plans plans;
    private final CommandLog log;

    Practices(Sql sql, Sessions sessions, Joiners joiners, Plans plans, CommandLog log) {
        this.sql = sql;
        this.sessions = sessions;
        this.joiners = joiners;
        this.plans = plans;
        this.log = log;
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

    /// Those of these sessions that are practices of the person's; in no order.
    List<Practice> byIds(Person person, List<UUID> ids) {
        return sql.list(
                PRACTICE + "where person = ? and ended_at is not null and session = any(?::uuid[])",
                Practices::practice,
                person.id(),
                ids.toArray(UUID[]::new));
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
        return practice.seat() == 0
                ? PracticeSummary.of(session.plan(), session.eventsUntil(practice.endedAt()))
                        .orElseThrow()
                        .poses()
                : posesAlong(practice, session);
    }

    private List<PoseTotal> posesAlong(Practice practice, Session session) {
        Instant end = ((State.Over) session.stateAt(Instant.MAX)).at();
        List<Attendance.Stay> stays = joiners.stays(session.id()).getOrDefault(session.id(), List.of()).stream()
                .filter(stay -> stay.seat() == practice.seat())
                .map(stay -> new Attendance.Stay(stay.from(), stay.until()))
                .toList();
        return Attendance.of(plans.get(practice.planId()), session.eventsUntil(end), stays)
                .orElseThrow()
                .poses();
    }

    /// What was commanded in it; by whoever led, whose business it is.
    List<CommandView> commands(Practice practice) {
        return practice.seat() == 0 ? log.of(practice.session()) : List.of();
    }

    /// What the person has held each pose and side for, the longest first.
    List<PoseHeld> held(Person person) {
        return sql.list(
                """
                select pose, side, max(name) as name, count(*) as practices, sum(p.repeated) as repeated,
                       sum(planned_us) as planned_us, sum(p.held_us) as held_us
                from practice join practice_pose p using (session, seat)
                where person = ? and ended_at is not null
                group by pose, side order by sum(p.held_us) desc, pose, side""",
                row -> new PoseHeld(
                        row.text("pose"),
                        row.text("name"),
                        row.text("side"),
                        row.integer("practices"),
                        row.integer("repeated"),
                        row.micros("planned_us"),
                        row.micros("held_us")),
                person.id());
    }

    private static Practice practice(Row row) throws SQLException {
        return new Practice(
                row.uuid("session"),
                row.integer("seat"),
                row.text("plan_id"),
                row.instant("started_at"),
                row.instant("ended_at"),
                Ending.valueOf(row.text("ending").toUpperCase(Locale.ROOT)),
                row.micros("held_us"),
                row.micros("paused_us"),
                row.integer("held_segments"),
                row.integers("skipped"),
                row.integers("repeated"));
    }
}
