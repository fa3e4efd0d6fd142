package dev.sthira.session.figure;

import dev.sthira.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Histories of people, written into the tables as a stream of events would have.
@ApplicationScoped
public class Histories {
    private static final String PLAN = "plan-of-a-history";

    private final Sql sql;

    Histories(Sql sql) {
        this.sql = sql;
    }

    /// A practice that is over.
    ///
    /// @param day   null where nobody had said where they are
    /// @param poses pose, side, planned and held seconds of each, such as `pigeon left 60 55; pigeon right 60 60`
    public UUID practice(String who, Instant startedAt, @Nullable LocalDate day, int heldSeconds, String poses) {
        return practice(who, startedAt, day, heldSeconds, poses, PLAN, "{}");
    }

    /// A practice of a class that was put together for something.
    public UUID composed(String who, Instant startedAt, int heldSeconds, String composition) {
        return practice(
                who,
                startedAt,
                null,
                heldSeconds,
                "",
                PLAN + composition.hashCode(),
                "{\"compose\": %s}".formatted(composition));
    }

    private UUID practice(
            String who,
            Instant startedAt,
            @Nullable LocalDate day,
            int heldSeconds,
            String poses,
            String plan,
            String wishes) {
        var session = UUID.randomUUID();
        sql.update(
                "insert into plan (id, body) values (?, ?) on conflict do nothing",
                plan,
                "{\"sequence\": {\"title\": \"A Class of Old\"}, \"wishes\": %s}".formatted(wishes));
        sql.update(
                """
                insert into session (id, shard, person, plan_id, created_at, version, change_no, state, ends_at, closed_at)
                select ?, min(id), ?, ?, ?, 2, 0, 'completed', ?, ? from shard""",
                session,
                who,
                plan,
                startedAt,
                startedAt.plusSeconds(heldSeconds),
                startedAt.plusSeconds(heldSeconds));
        sql.update(
                """
                insert into practice (session, person, plan_id, sequence, sequence_version, started_at, ended_at, ending,
                                      held_us, paused_us, begun, held_segments, skipped, repeated, poses, day)
                values (?, ?, ?, 'a-class-of-old', 1, ?, ?, 'finished', ?, 0, 1, 1, '{}', '{}', ?::jsonb, ?::date)""",
                session,
                who,
                plan,
                startedAt,
                startedAt.plusSeconds(heldSeconds),
                heldSeconds * 1_000_000L,
                json(poses),
                day == null ? null : day.toString());
        return session;
    }

    private static String json(String poses) {
        var json = new StringBuilder("[");
        for (String pose : poses.isBlank() ? new String[0] : poses.split("; ")) {
            String[] words = pose.split(" ");
            json.append(json.length() > 1 ? "," : "")
                    .append("""
                    {"pose": "%s", "name": "%s", "side": "%s", "segments": 1, "skipped": 0, "repeated": 0,
                     "planned_us": %d, "held_us": %d, "paused_us": 0}""".formatted(words[0], words[0], words[1], micros(words[2]), micros(words[3])));
        }
        return json.append("]").toString();
    }

    private static long micros(String seconds) {
        return Long.parseLong(seconds) * 1_000_000;
    }

    /// A practice that its person entered.
    public UUID entry(String who, Instant startedAt, LocalDate day, int heldSeconds) {
        var entry = UUID.randomUUID();
        sql.update("""
                insert into practice_entry (id, person, title, started_at, held_us, day, created_at, changed_at, version)
                values (?, ?, 'In the park', ?, ?, ?::date, ?, ?, 1)""", entry, who, startedAt, heldSeconds * 1_000_000L, day.toString(), startedAt, startedAt);
        return entry;
    }

    /// How a part of the body was before and after one of them.
    public void feeling(String who, UUID practice, String part, @Nullable Integer before, @Nullable Integer after) {
        sql.update(
                "insert into practice_feeling (person, practice, part, before, after) values (?, ?, ?, ?, ?)",
                who,
                practice,
                part,
                before,
                after);
    }

    /// What the notification service tells about the days of somebody.
    public void day(String who, @Nullable String zone, LocalTime starts) {
        sql.update("""
                insert into person_day (person, zone, day_starts, version) values (?, ?, ?::time, 1)
                on conflict (person) do update set zone = excluded.zone, day_starts = excluded.day_starts""", who, zone, starts.toString());
    }

    /// The day written down for a practice or an entry.
    public @Nullable String dayOf(UUID practice) {
        return sql.first(
                        "select day from practised where id = ?",
                        row -> Optional.ofNullable(row.textOrNull("day")),
                        practice)
                .orElseThrow()
                .orElse(null);
    }
}
