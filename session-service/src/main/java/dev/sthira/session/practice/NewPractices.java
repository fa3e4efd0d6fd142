package dev.sthira.session.practice;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.database.DatabaseTrouble;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.failpoint.Failpoint;
import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Event.SessionOver;
import dev.sthira.session.session.Event.SessionStarted;
import dev.sthira.session.session.Joiners;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.Sessions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;

/// Writes practices from what the stream tells, each once: a set of them in one transaction.
@ApplicationScoped
class NewPractices {
    private static final String CURSORS =
            "select s.id, cursor from session s join shard on shard.id = s.shard where s.id = any(?::uuid[])";

    private final Sql sql;
    private final Sessions sessions;
    private final Joiners joiners;
    private final Plans plans;
    private final PracticeWriter writer;

    NewPractices(Sql sql, Sessions sessions, Joiners joiners, Plans plans, PracticeWriter writer) {
        this.sql = sql;
        this.sessions = sessions;
        this.joiners = joiners;
        this.plans = plans;
        this.writer = writer;
    }

    /// Takes in what the stream tells of sessions; told again, it changes nothing. While the database is
    /// away it is tried again until it is back.
    ///
    /// @return what can never be taken in, and why; all else is written
    @Retry(retryOn = DatabaseAway.class, maxRetries = -1, maxDuration = 0, delay = 500, jitter = 100)
    Map<PracticeEvent, RuntimeException> take(List<PracticeEvent> told) {
        try {
            return sql.inTransaction(() -> write(told));
        } catch (RuntimeException failure) {
            if (DatabaseTrouble.passes(failure)) {
                throw new DatabaseAway(failure);
            }
            return told.size() == 1 ? Map.of(told.getFirst(), failure) : oneByOne(told, event -> take(List.of(event)));
        }
    }

    /// One that fails does not keep the others from being written.
    private static Map<PracticeEvent, RuntimeException> oneByOne(
            List<PracticeEvent> told, Function<PracticeEvent, Map<PracticeEvent, RuntimeException>> take) {
        var refused = new LinkedHashMap<PracticeEvent, RuntimeException>();
        told.forEach(event -> refused.putAll(take.apply(event)));
        return refused;
    }

    private Map<PracticeEvent, RuntimeException> write(List<PracticeEvent> told) {
        Map<UUID, List<Joiners.Stay>> stays = joiners.stays(ids(told));
        Heard heard = heard(told);
        var ended = new ArrayList<PracticeWriter.Ended>();
        for (Over one : heard.over()) {
            ended.add(PracticeWriter.Ended.of(one.session(), one.events(), one.over()));
            ended.addAll(along(stays.getOrDefault(one.session().id(), List.of()), one.events(), one.over()));
        }
        writer.write(
                heard.started().stream()
                        .map(one -> PracticeWriter.Begun.of(one.session(), one.at()))
                        .toList(),
                ended);
        Failpoint.pass("practices-written");
        return heard.refused();
    }

    /// Puts what the stream tells beside the practices that are written. It says nothing of those who
    /// practised along.
    ///
    /// @param persons whose each session was when it was told
    /// @return what can never be taken in, and why; all else is put there
    Map<PracticeEvent, RuntimeException> putBeside(List<PracticeEvent> told, Map<UUID, Person> persons) {
        try {
            return sql.inTransaction(() -> {
                Heard heard = heard(told);
                writer.putBeside(
                        heard.started().stream()
                                .map(one -> PracticeWriter.Begun.of(one.session(), one.at())
                                        .by(requireNonNull(
                                                persons.get(one.session().id()))))
                                .toList(),
                        heard.over().stream()
                                .map(one -> PracticeWriter.Ended.of(one.session(), one.events(), one.over())
                                        .by(requireNonNull(
                                                persons.get(one.session().id()))))
                                .toList());
                return heard.refused();
            });
        } catch (RuntimeException failure) {
            if (DatabaseTrouble.passes(failure)) {
                throw failure;
            }
            return told.size() == 1
                    ? Map.of(told.getFirst(), failure)
                    : oneByOne(told, event -> putBeside(List.of(event), persons));
        }
    }

    /// A session that has begun.
    private record Started(Session session, Instant at) {}

    /// A session that is over, with all its events.
    private record Over(Session session, List<Event> events, SessionOver over) {}

    /// What the stream tells, as our own log of each session has it.
    private record Heard(List<Started> started, List<Over> over, Map<PracticeEvent, RuntimeException> refused) {}

    private Heard heard(List<PracticeEvent> told) {
        var heard = new Heard(new ArrayList<>(), new ArrayList<>(), new LinkedHashMap<>());
        UUID[] ids = ids(told);
        Map<UUID, Session> known = sessions.byIds(ids);
        Map<UUID, Instant> cursors = cursors(ids);
        for (PracticeEvent event : told) {
            try {
                Session session = sealed(event, known.get(event.session()), cursors.get(event.session()));
                List<Event> events = session.eventsUntil(event.at());
                switch (happened(event, events)) {
                    case SessionStarted started -> heard.started().add(new Started(session, started.at()));
                    case SessionOver over -> heard.over().add(new Over(session, events, over));
                    default -> throw new PoisonRecord("the session's log says something else");
                }
            } catch (PoisonRecord poison) {
                heard.refused().put(event, poison);
            }
        }
        return heard;
    }

    private static UUID[] ids(List<PracticeEvent> told) {
        return told.stream().map(PracticeEvent::session).distinct().toArray(UUID[]::new);
    }

    /// A practice of their own for each who practised along.
    private List<PracticeWriter.Ended> along(List<Joiners.Stay> stays, List<Event> events, SessionOver over) {
        return stays.stream()
                .collect(Collectors.groupingBy(Joiners.Stay::seat, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(own -> along(own.getFirst(), own, events, over))
                .toList();
    }

    private PracticeWriter.Ended along(
            Joiners.Stay first, List<Joiners.Stay> own, List<Event> events, SessionOver over) {
        Plan plan = plans.get(first.planId());
        var who = new PracticeWriter.Begun(
                new PracticeWriter.Seat(first.session(), first.seat()), first.person(), plan, over.at());
        var there = own.stream()
                .map(stay -> new Attendance.Stay(stay.from(), stay.until()))
                .toList();
        return new PracticeWriter.Ended(who, over.at(), Attendance.of(plan, events, there));
    }

    private Map<UUID, Instant> cursors(UUID[] ids) {
        var cursors = new LinkedHashMap<UUID, Instant>();
        sql.each(CURSORS, row -> cursors.put(row.uuid("id"), row.instant("cursor")), (Object) ids);
        return cursors;
    }

    private static Session sealed(PracticeEvent told, @Nullable Session session, @Nullable Instant cursor) {
        if (session == null || cursor == null) {
            throw new PoisonRecord("there is no such session");
        }
        if (cursor.isBefore(told.at())) {
            throw new PoisonRecord("it lies in the future");
        }
        return session;
    }

    /// What our own log of the session says happened there.
    private static Event happened(PracticeEvent told, List<Event> events) {
        if (told.number() < 0 || told.number() >= events.size()) {
            throw new PoisonRecord("the session's log says something else");
        }
        Event event = events.get(told.number());
        boolean sameKind = (told.kind() == PracticeEvent.Kind.STARTED) == (event instanceof SessionStarted);
        if (!sameKind || !told.at().equals(event.at())) {
            throw new PoisonRecord("the session's log says something else");
        }
        return event;
    }

    /// Trouble that passes: a database that is away, locked or full. The same records are worth another try.
    static final class DatabaseAway extends RuntimeException {
        private static final long serialVersionUID = 1;

        private DatabaseAway(RuntimeException cause) {
            super("the database takes nothing right now", cause);
        }
    }
}
