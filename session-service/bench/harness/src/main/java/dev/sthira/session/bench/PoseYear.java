package dev.sthira.session.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// A year of practices as arithmetic: what a practice is follows from its number, in SQL that PostgreSQL and DuckDB
/// take.
/// One side gets it as practices, the others as the pose events that they are made of.
///
/// @param practices how many
/// @param people    who practise them; each in one level, and three of the twenty classes
record PoseYear(JsonNode plan, long practices, int people) {
    static final int CLASSES = 20;
    static final List<String> LEVELS = List.of("beginner", "intermediate", "advanced");

    private static final int A_PERSON = 60;
    private static final double EVENTS_A_PRACTICE = 61.5;
    private static final int FEWEST_PEOPLE = 1_000;
    private static final int MOST_PEOPLE = 65_000;

    /// Where practices end: at the end, or in one of these segments. How many of a hundred, and how.
    private record Stop(int segment, int upTo, String ending) {}

    private static final List<Stop> STOPS = List.of(
            new Stop(34, 70, "finished"),
            new Stop(27, 85, "ended"),
            new Stop(20, 93, "ended"),
            new Stop(9, 97, "ended"),
            new Stop(3, 100, "abandoned"));

    static PoseYear of(ReferenceClass plan, long events) {
        long practices = Math.round(events / EVENTS_A_PRACTICE);
        try {
            return new PoseYear(new ObjectMapper().readTree(plan.body()), practices, (int)
                    Math.clamp(practices / A_PERSON, FEWEST_PEOPLE, MOST_PEOPLE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The plans of all classes and levels, by their ids.
    Map<String, String> plans() {
        var plans = new LinkedHashMap<String, String>();
        for (int one = 0; one < CLASSES; one++) {
            for (int level = 0; level < LEVELS.size(); level++) {
                ObjectNode body = plan.deepCopy();
                body.put("id", "year-" + one + "-" + level);
                ((ObjectNode) body.get("sequence")).put("slug", "year-" + one).put("version", 1);
                ((ObjectNode) body.get("wishes")).put("level", LEVELS.get(level));
                plans.put(body.get("id").textValue(), body.toString());
            }
        }
        return plans;
    }

    /// `segment (position, held_us)` and `stop (segment, ending, held_us, seconds, begun, poses)`.
    List<String> constants() {
        var rows = new ArrayList<String>();
        rows.add("create table segment (position int primary key, held_us bigint)");
        for (JsonNode segment : plan.get("segments")) {
            rows.add("insert into segment values (%d, %d)"
                    .formatted(segment.get("index").intValue(), held(segment)));
        }
        rows.add(
                "create table stop (segment int primary key, ending varchar, held_us bigint, micros bigint, begun int, poses varchar)");
        for (Stop stop : STOPS) {
            rows.add("insert into stop values (%d, '%s', %d, %d, %d, '%s')"
                    .formatted(
                            stop.segment(),
                            stop.ending(),
                            segments()
                                    .mapToLong(segment -> heldOf(segment, stop))
                                    .sum(),
                            segments()
                                    .filter(segment -> segment.get("index").intValue() <= stop.segment())
                                    .mapToLong(segment -> heldOf(segment, stop) + way(segment))
                                    .sum(),
                            Math.min(stop.segment() + 1, plan.get("segments").size()),
                            poses(stop)));
        }
        return rows;
    }

    private Stream<JsonNode> segments() {
        return StreamSupport.stream(plan.get("segments").spliterator(), false);
    }

    private static long held(JsonNode segment) {
        return segment.get("seconds").decimalValue().movePointRight(6).longValueExact();
    }

    private static long way(JsonNode segment) {
        return segment.get("transition")
                .get("seconds")
                .decimalValue()
                .movePointRight(6)
                .longValueExact();
    }

    /// All of it before the stop, half where it is, and nothing behind.
    private static long heldOf(JsonNode segment, Stop stop) {
        int index = segment.get("index").intValue();
        return index < stop.segment() ? held(segment) : index == stop.segment() ? held(segment) / 2 : 0;
    }

    /// As the service sums up a practice for each pose and side.
    private String poses(Stop stop) {
        var totals = new LinkedHashMap<String, ObjectNode>();
        ArrayNode poses = new ObjectMapper().createArrayNode();
        segments().forEach(segment -> {
            var pose = segment.get("pose");
            var side = segment.get("side").textValue();
            var total = totals.computeIfAbsent(
                    pose.get("slug").textValue() + side,
                    _ -> poses.addObject()
                            .put("pose", pose.get("slug").textValue())
                            .put("side", side)
                            .put("name", pose.get("name").textValue())
                            .put("segments", 0)
                            .put("skipped", 0)
                            .put("repeated", 0)
                            .put("planned_us", 0L)
                            .put("held_us", 0L)
                            .put("paused_us", 0L));
            total.put("segments", total.get("segments").intValue() + 1);
            total.put("planned_us", total.get("planned_us").longValue() + held(segment));
            total.put("held_us", total.get("held_us").longValue() + heldOf(segment, stop));
        });
        return poses.toString().replace("'", "''");
    }

    /// `practised (p, person, class, level, day, stop)`: practices by number.
    ///
    /// @param numbers a table function that gives them as `p`
    /// @param divide  what divides whole numbers
    String practised(String numbers, String divide) {
        var stop = new StringBuilder("case");
        for (Stop one : STOPS) {
            stop.append(" when hundred < %d then %d".formatted(one.upTo(), one.segment()));
        }
        return """
                select p, person, (person * 7 + third) %% %d as class, person %% 3 as level,
                       cast('2025-12-01' as date) + cast(p * 364 / %d as int) as day, seconds, %s end as stop
                from (select p, cast(s1 * %d / 65536 as int) as person, cast(s2 %% 3 as int) as third,
                             cast(s3 %% 100 as int) as hundred, cast(18000 + s4 as int) as seconds
                      from (select p, (p * 2654435761 %% 4294967296) / 65536 as s1, (p * 2246822519 %% 4294967296) / 65536 as s2,
                                   (p * 3266489917 %% 4294967296) / 65536 as s3, (p * 668265263 %% 4294967296) / 65536 as s4
                            from %s) hashed) drawn""".formatted(CLASSES, practices, stop, people, numbers).replace(" / ", " " + divide + " ");
    }

    /// Pose events of practices by number: each begun segment begins and ends, and the session is over.
    String events(String numbers, String divide) {
        return """
                select cast(p as int) as practice, person, cast(class as smallint) as class, cast(level as smallint) as level, day,
                       cast(position as smallint) as position, cast(kind as smallint) as kind,
                       cast(case when kind = 0 then 0 when position < stop then s.held_us else s.held_us / 2 end as int) as held_us
                from (%s) practised join segment s on s.position <= stop cross join (select 0 as kind union all select 1) kinds
                union all
                select cast(p as int), person, cast(class as smallint), cast(level as smallint), day, cast(stop as smallint),
                       cast(2 as smallint), 0
                from (%s) practised""".formatted(practised(numbers, divide), practised(numbers, divide))
                .replace("s.held_us / 2", "s.held_us " + divide + " 2");
    }

    /// Practices by number, as the service writes them when they are over.
    String rows(String numbers) {
        return """
                insert into practice (session, person, plan_id, sequence, sequence_version, level, started_at, day, hour, ended_at,
                                      ending, held_us, paused_us, begun, held_segments, skipped, stopped_in, repeated, poses)
                select md5('year' || p)::uuid, 'p' || person, 'year-' || class || '-' || level, 'year-' || class, 1,
                       (array['beginner', 'intermediate', 'advanced'])[level + 1], day + seconds * interval '1 second', day,
                       seconds / 3600 %% 24, day + seconds * interval '1 second' + s.micros * interval '1 microsecond', s.ending,
                       s.held_us, 0, s.begun, least(s.segment, 34), '{}', case when s.ending <> 'finished' then s.segment end, '{}',
                       s.poses::jsonb
                from (%s) practised join stop s on s.segment = practised.stop""".formatted(practised(numbers, "/"));
    }
}
