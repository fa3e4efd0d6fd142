package dev.sthira.session.practice;

import static dev.sthira.kit.database.Columns.ids;
import static dev.sthira.kit.database.Columns.numbers;
import static dev.sthira.kit.database.Columns.texts;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.day.PersonDay;
import dev.sthira.session.day.PersonDays;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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

        Begun by(Person other) {
            return new Begun(seat, other, plan, at);
        }
    }

    /// A session that is over for somebody, and what it was for them; nothing if it never began.
    record Ended(Begun who, Instant at, Optional<PracticeSummary> summary) {
        static Ended of(Session session, List<Event> events, SessionOver over) {
            return new Ended(Begun.of(session, over.at()), over.at(), PracticeSummary.of(session.plan(), events));
        }

        Ended by(Person other) {
            return new Ended(who.by(other), at, summary);
        }
    }

    private record Written(Seat seat, PracticeSummary summary) {}

    /// Where practices are written.
    private enum Into {
        PRACTICE,
        TOLD_PRACTICE;

        String statement(String template) {
            return template.formatted(name().toLowerCase(Locale.ROOT));
        }
    }

    private static final String BEGUN = """
            insert into %s (session, seat, person, plan_id, sequence, sequence_version, level, started_at, day, hour)
            select * from unnest(?::uuid[], ?::int[], ?::text[], ?::text[], ?::text[], ?::int[], ?::text[],
                                 ?::text[]::timestamptz[], ?::text[]::date[], ?::int[])
            on conflict do nothing""";

    private static final String ENDED = """
            update %s p set ended_at = a.ended_at, ending = a.ending, held_us = a.held_us, paused_us = a.paused_us,
                                  begun = a.begun, held_segments = a.held_segments, skipped = a.skipped::int[],
                                  stopped_in = a.stopped_in, repeated = a.repeated::int[], poses = a.poses::jsonb
            from unnest(?::uuid[], ?::int[], ?::text[]::timestamptz[], ?::text[], ?::bigint[], ?::bigint[], ?::int[], ?::int[],
                        ?::text[], ?::int[], ?::text[], ?::text[])
                 a (session, seat, ended_at, ending, held_us, paused_us, begun, held_segments, skipped, stopped_in, repeated,
                    poses)
            where p.session = a.session and p.seat = a.seat and p.ended_at is null""";

    private final Sql sql;
    private final ClosedSessions closed;
    private final PersonDays days;

    PracticeWriter(Sql sql, ClosedSessions closed, PersonDays days) {
        this.sql = sql;
        this.closed = closed;
        this.days = days;
    }

    /// Writes what is not written yet, and closes what is over.
    void write(List<Begun> begun, List<Ended> ended) {
        write(begun, ended, Into.PRACTICE);
        closed.close(ended.stream()
                .collect(
                        LinkedHashMap::new,
                        (ends, one) -> ends.put(one.who().seat().session(), one.at()),
                        Map::putAll));
    }

    /// Puts it beside the practices, as what the topic tells.
    void putBeside(List<Begun> begun, List<Ended> ended) {
        write(begun, ended, Into.TOLD_PRACTICE);
    }

    private void write(List<Begun> begun, List<Ended> ended, Into table) {
        var all = new ArrayList<>(begun);
        Map<Seat, Written> practised = new LinkedHashMap<>();
        for (Ended one : ended) {
            one.summary().ifPresent(summary -> {
                Seat seat = one.who().seat();
                all.add(new Begun(seat, one.who().person(), one.who().plan(), summary.startedAt()));
                practised.put(seat, new Written(seat, summary));
            });
        }
        begin(all, table);
        end(practised.values(), table);
    }

    private void begin(List<Begun> begun, Into table) {
        if (!begun.isEmpty()) {
            Map<Person, PersonDay> known =
                    days.of(begun.stream().map(Begun::person).toList());
            sql.update(
                    table.statement(BEGUN),
                    ids(begun, one -> one.seat().session()),
                    numbers(begun, one -> one.seat().number()),
                    texts(begun, one -> one.person().id()),
                    texts(begun, one -> one.plan().id()),
                    texts(begun, one -> one.plan().sequence().slug()),
                    numbers(begun, one -> one.plan().sequence().version()),
                    texts(begun, one -> one.plan().level()),
                    texts(begun, one -> one.at().toString()),
                    texts(begun, one -> day(one, known.getOrDefault(one.person(), PersonDay.USUAL))),
                    numbers(begun, one -> hour(one, known.getOrDefault(one.person(), PersonDay.USUAL))));
        }
    }

    /// The day it began on, where its person has said where they are; a later word changes nothing of it.
    private static @Nullable String day(Begun begun, PersonDay day) {
        return day.cut().map(cut -> cut.day(begun.at()).toString()).orElse(null);
    }

    private static @Nullable Integer hour(Begun begun, PersonDay day) {
        return day.cut().map(cut -> cut.hour(begun.at())).orElse(null);
    }

    private void end(Collection<Written> practised, Into table) {
        if (!practised.isEmpty()) {
            sql.update(
                    table.statement(ENDED),
                    ids(practised, one -> one.seat().session()),
                    numbers(practised, one -> one.seat().number()),
                    texts(practised, one -> one.summary().endedAt().toString()),
                    texts(practised, one -> one.summary().ending().word()),
                    lengths(practised, one -> one.summary().held()),
                    lengths(practised, one -> one.summary().paused()),
                    numbers(practised, one -> one.summary().begun()),
                    numbers(practised, one -> one.summary().heldToTheEnd()),
                    texts(practised, one -> array(one.summary().skipped())),
                    numbers(practised, one -> one.summary().stoppedIn().orElse(null)),
                    texts(practised, one -> array(one.summary().repeated())),
                    texts(practised, one -> poses(one.summary().poses())));
        }
    }

    /// As the view `practice_pose` reads them.
    static String poses(Collection<PoseTotal> totals) {
        ArrayNode poses = JsonNodeFactory.instance.arrayNode(totals.size());
        for (PoseTotal total : totals) {
            poses.addObject()
                    .put("pose", total.pose())
                    .put("side", total.side())
                    .put("name", total.name())
                    .put("segments", total.segments())
                    .put("skipped", total.skipped())
                    .put("repeated", total.repeated())
                    .put("planned_us", Sql.micros(total.planned()))
                    .put("held_us", Sql.micros(total.held()))
                    .put("paused_us", Sql.micros(total.paused()));
        }
        return poses.toString();
    }

    private static String array(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(joining(",", "{", "}"));
    }

    private static <T> Long[] lengths(Collection<T> rows, Function<T, Duration> length) {
        return rows.stream().map(length).map(Sql::micros).toArray(Long[]::new);
    }
}
