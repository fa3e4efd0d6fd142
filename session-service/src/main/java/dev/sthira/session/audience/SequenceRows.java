package dev.sthira.session.audience;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.session.audience.LevelFigures.Cell;
import dev.sthira.session.audience.LevelFigures.Place;
import dev.sthira.session.audience.SmallGroups.Group;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The practices of a sequence as counts, without a person in sight.
@ApplicationScoped
class SequenceRows {

    /// One level of one version.
    record Level(int version, String level) {}

    /// How long a pose was held on one side, against its plan: the quartiles of each.
    record Held(String pose, String name, String side, List<Duration> planned, List<Duration> held) {}

    static final String ENDINGS = """
            select sequence_version, level, what, sum(times) as practices, count(*) filter (where person <> '') as people,
                   count(*) filter (where person <> '' and place = 1) as own
            from (select sequence_version, level, what, person, sum(times) as times,
                         row_number() over (partition by sequence_version, level, person order by what) as place
                  from practised_step where sequence = ? and what not in ('skipped', 'repeated')
                  group by sequence_version, level, what, person) ended
            group by sequence_version, level, what order by sequence_version desc, level""";

    static final String CELLS = """
            select sequence_version, level, what, block, step, sum(times) as practices,
                   count(*) filter (where person <> '') as people,
                   count(*) filter (where person <> '' and place = 1) as own
            from (select *, row_number() over (partition by sequence_version, level, what, person order by block, step)
                            as place
                  from practised_step where sequence = ? and what not in ('under-way', 'finished')) stopped
            group by sequence_version, level, what, block, step""";

    static final String PLANS = """
            select distinct on (sequence_version, level) sequence_version, level, plan_id from plan_steps
            where sequence = ? order by sequence_version, level, cardinality(steps) desc, plan_id""";

    static final String HELD = """
            select pose, max(name) as name, side,
                   percentile_cont(array[0.25, 0.5, 0.75]) within group (order by pose.planned_us) as planned,
                   percentile_cont(array[0.25, 0.5, 0.75]) within group (order by pose.held_us) as held
            from (select person, poses from practice
                  where sequence = ? and sequence_version = ? and level = ? and ended_at is not null and not erased
                  order by started_at desc limit 2000) newest,
                 jsonb_to_recordset(poses) pose (pose text, side text, name text, planned_us bigint, held_us bigint)
            group by pose, side having count(distinct person) >= ? order by pose, side""";

    private final Sql sql;

    SequenceRows(Sql sql) {
        this.sql = sql;
    }

    /// What practices of each level came to, the newest version first.
    Map<Level, Map<What, Group>> endings(String sequence) {
        var endings = new LinkedHashMap<Level, Map<What, Group>>();
        sql.each(
                ENDINGS,
                row -> endings.computeIfAbsent(level(row), _ -> new EnumMap<>(What.class))
                        .put(What.of(row.text("what")), group(row)),
                sequence);
        return endings;
    }

    /// Where they were stopped, skipped or repeated.
    Map<Level, List<Cell>> cells(String sequence) {
        var cells = new HashMap<Level, List<Cell>>();
        sql.each(
                CELLS,
                row -> cells.computeIfAbsent(level(row), _ -> new ArrayList<>())
                        .add(new Cell(
                                What.of(row.text("what")),
                                new Place(row.integer("block"), row.integer("step")),
                                group(row))),
                sequence);
        return cells;
    }

    /// A plan of each level with as many steps as any.
    Map<Level, String> plans(String sequence) {
        var plans = new HashMap<Level, String>();
        sql.each(PLANS, row -> plans.put(level(row), row.text("plan_id")), sequence);
        return plans;
    }

    /// How long poses were held in the newest 2,000 practices of a level that are over, by so many
    /// people at least.
    List<Held> held(String sequence, Level level, int fewestPeople) {
        return sql.list(
                HELD,
                row -> new Held(
                        row.text("pose"),
                        row.text("name"),
                        row.text("side"),
                        lengths(row, "planned"),
                        lengths(row, "held")),
                sequence,
                level.version(),
                level.level(),
                fewestPeople);
    }

    private static Level level(Row row) throws SQLException {
        return new Level(row.integer("sequence_version"), row.text("level"));
    }

    private static Group group(Row row) throws SQLException {
        return new Group(row.integer("practices"), row.integer("people"), row.integer("own"));
    }

    private static List<Duration> lengths(Row row, String column) throws SQLException {
        var lengths = new ArrayList<Duration>();
        for (Double micros : (Double[]) row.at().getArray(column).getArray()) {
            lengths.add(Duration.ofMillis(Math.round(micros / 1_000)));
        }
        return lengths;
    }
}
