package dev.sthira.session.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/// What the service says against what follows from all pose events: a thousand people week by week, and all stops of
/// all
/// classes.
///
/// @param cells     numbers that were compared
/// @param differing those that are not the same
record Exactness(int people, long cells, long differing) {
    private static final int PEOPLE = 1_000;
    private static final String STOPS = """
            select cast(replace(sequence, 'year-', '') as int) as class,
                   array_position(array['beginner', 'intermediate', 'advanced'], level) - 1 as level,
                   s.segment, sum(times) as practices, count(distinct person) as people
            from practised_step join (select distinct on (segment) segment, ending from stop) s
                 on s.ending = what and (what <> 'ended' or step_of(block, step) = s.segment)
            where sequence like 'year-%' and what in ('finished', 'ended', 'abandoned')
            group by 1, 2, 3 order by 1, 2, 3""";

    static Exactness of(SessionService service, RawEvents raw, PoseYear year) throws SQLException, IOException {
        var counted = new Counted();
        int people = Math.min(PEOPLE, year.people());
        try (var wire = new Wire(service.port())) {
            for (int i = 0; i < people; i++) {
                int person = (int) ((long) i * year.people() / people);
                counted.compare(ofRaw(raw, person), ofService(service, wire, person));
            }
        }
        counted.compare(stops(raw.rows(RawEvents.STOPS)), stops(ofSums(service, year)));
        return new Exactness(people, counted.cells, counted.differing);
    }

    private static final class Counted {
        private long cells;
        private long differing;

        private void compare(Map<String, String> expected, Map<String, String> told) {
            var keys = new TreeSet<>(expected.keySet());
            keys.addAll(told.keySet());
            for (var key : keys) {
                cells++;
                if (!Objects.equals(expected.get(key), told.get(key)) && differing++ < 5) {
                    Bench.say("  differs: %s is %s, told %s".formatted(key, expected.get(key), told.get(key)));
                }
            }
        }
    }

    private static Map<String, String> ofRaw(RawEvents raw, int person) throws SQLException {
        var weeks = new HashMap<String, String>();
        for (var row : raw.weeks(person)) {
            var minutes = BigDecimal.valueOf(((Number) row.get(2)).longValue())
                    .divide(BigDecimal.valueOf(60_000_000), 1, RoundingMode.HALF_UP);
            weeks.put(person + " " + row.get(0), row.get(1) + " " + minutes);
        }
        return weeks;
    }

    private static Map<String, String> ofService(SessionService service, Wire wire, int person) throws IOException {
        var answer = wire.get(Dashboards.Kind.WEEKS.path, service.issuer().token("p" + person));
        var weeks = new HashMap<String, String>();
        for (var week : new ObjectMapper().readTree(answer.body()).path("items")) {
            if (week.path("practices").intValue() > 0) {
                weeks.put(
                        person + " " + LocalDate.parse(week.path("from").textValue()),
                        week.path("practices") + " "
                                + week.path("minutes").decimalValue().setScale(1, RoundingMode.UNNECESSARY));
            }
        }
        return weeks;
    }

    /// The places that sums know, as the segments that the pose events know.
    private static List<List<Object>> ofSums(SessionService service, PoseYear year) throws SQLException {
        try (var connection = service.database().connect("session");
                var sums = new RawEvents("sums", connection, "/")) {
            sums.run(
                    "create or replace function pg_temp.step_of(b int, s int) returns int language sql as $$ select case "
                            + cases(year) + " end $$");
            return sums.rows(STOPS.replace("step_of(", "pg_temp.step_of("));
        }
    }

    private static String cases(PoseYear year) {
        var cases = new ArrayList<String>();
        for (var segment : year.plan().get("segments")) {
            int index = segment.get("index").intValue();
            if (index == 27 || index == 20 || index == 9) {
                cases.add("when b = %d and s = %d then %d"
                        .formatted(
                                segment.get("block").intValue(),
                                segment.get("step").intValue(),
                                index));
            }
        }
        return String.join(" ", cases);
    }

    private static Map<String, String> stops(List<List<Object>> rows) {
        var stops = new HashMap<String, String>();
        rows.forEach(
                row -> stops.put(row.subList(0, 3).toString(), row.subList(3, 5).toString()));
        return stops;
    }
}
