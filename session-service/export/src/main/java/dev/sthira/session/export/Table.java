package dev.sthira.session.export;

import static dev.sthira.session.export.Column.count;
import static dev.sthira.session.export.Column.id;
import static dev.sthira.session.export.Column.instant;
import static dev.sthira.session.export.Column.seconds;
import static dev.sthira.session.export.Column.text;
import static java.util.stream.Collectors.joining;

import java.util.List;

/// A table of an export.
///
/// @param rows    where PostgreSQL has it, behind `from`
/// @param counted how many rows there are, behind `from`
/// @param meaning what a row is
record Table(String name, String rows, String counted, String meaning, List<Column> columns) {

    /// Stands in SQL for what no person can be told by; see [#select].
    private static final String SECRET = ":secret";

    private static final String ONE = "(p.session::text || '/' || p.seat)";

    /// Joins the two tables. A session that several people practised in is as many practices.
    private static final Column PRACTICE = text("practice", ONE, "The practice: its session, and whose seat it was.");

    static final Table PRACTICES = new Table(
            "practices",
            """
            practice p join (
                select id, body #>> '{wishes,level}' as level,
                       coalesce((body #>> '{wishes,rehearsalSpeed}')::int, 1) as speed, segments, seconds
                from (select id, body::jsonb as body from plan) parsed
                cross join lateral (
                    select count(*) as segments,
                           sum((segment ->> 'seconds')::numeric + (segment #>> '{transition,seconds}')::numeric) as seconds
                    from jsonb_array_elements(body -> 'segments') segment) lengths
                offset 0) plan on plan.id = p.plan_id
            where p.ended_at is not null order by p.started_at, p.session, p.seat""",
            "practice where ended_at is not null",
            "A practice that has ended, whatever way.",
            List.of(
                    PRACTICE,
                    id("session", "p.session", "The session it belongs to, as events name it."),
                    count("seat", "p.seat", "0 for whoever led, from 1 for those who came along."),
                    text(
                            "person",
                            "left(encode(sha256(convert_to(%s || p.person, 'UTF8')), 'hex'), 16)".formatted(SECRET),
                            "Who practised, as a word that is the same within this export and means nothing outside."),
                    text("sequence", "p.sequence", "The slug of the class."),
                    count("sequence_version", "p.sequence_version", "The edition of the class."),
                    text("level", "plan.level", "The level that was wished for."),
                    count(
                            "rehearsal_speed",
                            "plan.speed",
                            "How many times faster than life it ran; 1 is life, leave out all else."),
                    instant("started_at", "p.started_at", "When it began, in UTC."),
                    instant("ended_at", "p.ended_at", "When it ended, in UTC."),
                    new Column(
                            "day",
                            "p.day",
                            Column.Type.DATE,
                            "The local day of the person it belongs to; empty where nobody had said where they are."),
                    text("ending", "p.ending", "finished, ended (by hand) or abandoned (after a long pause)."),
                    seconds("planned_seconds", "plan.seconds * 1000000", "Seconds that the plan takes, ways included."),
                    seconds("held_seconds", "p.held_us", "Seconds held in poses and rests, pauses left out."),
                    seconds("paused_seconds", "p.paused_us", "Seconds paused."),
                    count("segments", "plan.segments", "How many segments the plan has."),
                    count("held_segments", "p.held_segments", "How many visits of segments were held to their end."),
                    count("skipped_segments", "cardinality(p.skipped)", "How many were left by skip."),
                    count("repeated_segments", "cardinality(p.repeated)", "How many visits were not the first."),
                    count(
                            "stopped_in",
                            "p.stopped_in",
                            "The segment, from 0, that it was ended or abandoned in or before; empty if finished.")));

    static final Table POSES = new Table(
            "poses",
            """
            practice p cross join jsonb_to_recordset(p.poses) pose (
                pose text, side text, name text, segments int, skipped int, repeated int,
                planned_us bigint, held_us bigint, paused_us bigint)
            where p.ended_at is not null order by p.started_at, p.session, p.seat, pose.pose, pose.side""",
            "practice p cross join jsonb_array_elements(p.poses) where p.ended_at is not null",
            "A pose on one side in one practice. Of erased people there is none.",
            List.of(
                    PRACTICE,
                    text("pose", "pose.pose", "The slug of the pose."),
                    text("name", "pose.name", "What it was called, in the language of the practice."),
                    text("side", "pose.side", "left, right, both, or alternating within a round."),
                    count("segments", "pose.segments", "How many segments of the plan it has."),
                    count("skipped", "pose.skipped", "How many visits of it were left by skip."),
                    count("repeated", "pose.repeated", "How many visits of it were not the first."),
                    seconds("planned_seconds", "pose.planned_us", "Seconds planned."),
                    seconds("held_seconds", "pose.held_us", "Seconds held, pauses left out."),
                    seconds("paused_seconds", "pose.paused_us", "Seconds paused in it.")));

    static final List<Table> ALL = List.of(PRACTICES, POSES);

    /// All of it, for PostgreSQL's `copy`.
    ///
    /// @param secret hexadecimal digits that nobody keeps
    String select(String secret) {
        return columns.stream()
                .map(column -> column.sql().replace(SECRET, "'" + secret + "'") + " as " + column.name())
                .collect(joining(", ", "select ", " from " + rows));
    }

    /// Its columns with their types, for DuckDB's `read_csv`.
    String types() {
        return columns.stream()
                .map(column ->
                        "'%s': '%s'".formatted(column.name(), column.type().word()))
                .collect(joining(", ", "{", "}"));
    }
}
