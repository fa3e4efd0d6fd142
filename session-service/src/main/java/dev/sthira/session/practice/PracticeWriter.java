package dev.sthira.session.practice;

import static dev.sthira.kit.database.Columns.ids;
import static dev.sthira.kit.database.Columns.numbers;
import static dev.sthira.kit.database.Columns.texts;
import static java.util.stream.Collectors.joining;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.ClosedSessions;
import dev.sthira.session.session.Event;
import dev.sthira.session.session.Event.SessionOver;
import dev.sthira.session.session.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/// The rows of practices, written in sets: a statement for all of them, however many they are.
@ApplicationScoped
class PracticeWriter {
    /// Somebody in a session; seat 0 is whoever leads.
    record Seat(UUID session, int number) {}

    /// A practice that was begun.
    record Begun(Seat seat, Person person, Plan plan, Instant at) {
        static Begun of(Session session, Instant at) {
            return new Begun(new Seat(session.id(), 0), session.person(), session.plan(), at);
        }
    }

    /// A session that is over for somebody, and what it was for them; nothing if it never began.
    record Ended(Begun who, Instant at, Optional<PracticeSummary> summary) {
        static Ended of(Session session, List<Event> events, SessionOver over) {
            return new Ended(Begun.of(session, over.at()), over.at(), PracticeSummary.of(session.plan(), events));
        }
    }

    private record Written(Seat seat, PracticeSummary summary) {}

    private record Pose(Seat seat, PoseTotal total) {}

    private static final String BEGUN = """
            insert into practice (session, seat, person, plan_id, sequence, sequence_version, started_at)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[]::timestamptz[])
            on conflict do nothing""";

    private static final String ENDED = """
            update practice p set ended_at = a.ended_at, ending = a.ending, held_us = a.held_us, paused_us = a.paused_us,
                                  begun = a.begun, held_segments = a.held_segments, skipped = a.skipped::int[],
                                  stopped_in = a.stopped_in, repeated = a.repeated::int[]
            from unnest(?::uuid[], ?::int[], ?::text[]::timestamptz[], ?::text[], ?::bigint[], ?::bigint[], ?::int[], ?::int[],
                        ?::text[], ?::int[], ?::text[])
                 a (session, seat, ended_at, ending, held_us, paused_us, begun, held_segments, skipped, stopped_in, repeated)
            where p.session = a.session and p.seat = a.seat and p.ended_at is null
            returning p.session, p.seat""";

    private static final String POSES = """
            insert into practice_pose
                (session, seat, pose, name, side, segments, skipped, repeated, planned_us, held_us, paused_us)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::int[], ?::int[], ?::int[],
                                 ?::bigint[], ?::bigint[], ?::bigint[])
            on conflict do nothing""";

    private final Sql sql;
    private final ClosedSessions closed;

    PracticeWriter(Sql sql, ClosedSessions closed) {
        this.sql = sql;
        this.closed = closed;
    }

    /// Writes what is not written yet, and closes what is over.
    void write(List<Begun> begun, List<Ended> ended) {
        var all = new ArrayList<>(begun);
        Map<Seat, Written> practised = new LinkedHashMap<>();
        for (Ended one : ended) {
            one.summary().ifPresent(summary -> {
                Seat seat = one.who().seat();
                all.add(new Begun(seat, one.who().person(), one.who().plan(), summary.startedAt()));
                practised.put(seat, new Written(seat, summary));
            });
        }
        begin(all);
        poses(end(practised));
        closed.close(ended.stream()
                .collect(
                        LinkedHashMap::new,
                        (ends, one) -> ends.put(one.who().seat().session(), one.at()),
                        Map::putAll));
    }

    private void begin(List<Begun> begun) {
        if (!begun.isEmpty()) {
            sql.update(
                    BEGUN,
                    ids(begun, one -> one.seat().session()),
                    numbers(begun, one -> one.seat().number()),
                    texts(begun, one -> one.person().id()),
                    texts(begun, one -> one.plan().id()),
                    texts(begun, one -> one.plan().sequence().slug()),
                    numbers(begun, one -> one.plan().sequence().version()),
                    texts(begun, one -> one.at().toString()));
        }
    }

    /// @return those that had not ended before
    private List<Written> end(Map<Seat, Written> practised) {
        if (practised.isEmpty()) {
            return List.of();
        }
        Collection<Written> all = practised.values();
        var fresh = new HashSet<>(sql.list(
                ENDED,
                row -> new Seat(row.uuid("session"), row.integer("seat")),
                ids(all, one -> one.seat().session()),
                numbers(all, one -> one.seat().number()),
                texts(all, one -> one.summary().endedAt().toString()),
                texts(all, one -> one.summary().ending().word()),
                lengths(all, one -> one.summary().held()),
                lengths(all, one -> one.summary().paused()),
                numbers(all, one -> one.summary().begun()),
                numbers(all, one -> one.summary().heldToTheEnd()),
                texts(all, one -> array(one.summary().skipped())),
                numbers(all, one -> one.summary().stoppedIn().orElse(null)),
                texts(all, one -> array(one.summary().repeated()))));
        return all.stream().filter(one -> fresh.contains(one.seat())).toList();
    }

    private void poses(List<Written> practised) {
        List<Pose> poses = practised.stream()
                .flatMap(one -> one.summary().poses().stream().map(total -> new Pose(one.seat(), total)))
                .toList();
        if (!poses.isEmpty()) {
            sql.update(
                    POSES,
                    ids(poses, pose -> pose.seat().session()),
                    numbers(poses, pose -> pose.seat().number()),
                    texts(poses, pose -> pose.total().pose()),
                    texts(poses, pose -> pose.total().name()),
                    texts(poses, pose -> pose.total().side()),
                    numbers(poses, pose -> pose.total().segments()),
                    numbers(poses, pose -> pose.total().skipped()),
                    numbers(poses, pose -> pose.total().repeated()),
                    lengths(poses, pose -> pose.total().planned()),
                    lengths(poses, pose -> pose.total().held()),
                    lengths(poses, pose -> pose.total().paused()));
        }
    }

    private static String array(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(joining(",", "{", "}"));
    }

    private static <T> Long[] lengths(Collection<T> rows, Function<T, Duration> length) {
        return rows.stream().map(length).map(Sql::micros).toArray(Long[]::new);
    }
}
