package dev.sthira.session.audience;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.session.audience.LevelFigures.Place;
import dev.sthira.session.audience.SequenceRows.Level;
import dev.sthira.session.audience.SmallGroups.Group;
import dev.sthira.session.audience.WishFigures.Count;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The practices of a sequence by what was wished for, as counts without a person in sight.
@ApplicationScoped
class WishRows {

    /// One wish, of the plans of one level.
    record Asked(Level level, Wish wish) {}

    /// All that is known of it.
    ///
    /// @param wholes all practices of each value
    record Counted(Map<String, Group> wholes, List<Count> counts) {
        Counted() {
            this(new HashMap<>(), new ArrayList<>());
        }
    }

    private static final String OF_SEQUENCE = """
            practised_wish w, lateral (values ('minutes', minutes), ('body', body), ('props', props)) said (wish, value)
            where sequence = ?""";

    static final String WHOLES = """
            select sequence_version, level, wish, value, sum(times) as practices,
                   count(*) filter (where person <> '') as people,
                   count(*) filter (where person <> '' and place = 1) as own
            from (select sequence_version, level, wish, value, person, sum(times) as times,
                         row_number() over (partition by sequence_version, level, wish, person order by value) as place
                  from %s group by sequence_version, level, wish, value, person) wished
            group by sequence_version, level, wish, value""".formatted(OF_SEQUENCE);

    static final String COUNTS = """
            select sequence_version, level, wish, value, what, block, step, sum(times) as practices,
                   count(distinct person) filter (where person <> '') as people, 0 as own
            from %s
            group by grouping sets ((sequence_version, level, wish, value, what),
                                    (sequence_version, level, wish, value, what, block, step))
            having block is null or what in ('ended', 'abandoned')""".formatted(OF_SEQUENCE);

    private final Sql sql;

    WishRows(Sql sql) {
        this.sql = sql;
    }

    /// What practices of each level came to, by each wish.
    Map<Asked, Counted> of(String sequence) {
        var counted = new HashMap<Asked, Counted>();
        sql.each(
                WHOLES,
                row -> counted.computeIfAbsent(asked(row), _ -> new Counted())
                        .wholes()
                        .put(row.text("value"), group(row)),
                sequence);
        sql.each(
                COUNTS,
                row -> counted.computeIfAbsent(asked(row), _ -> new Counted())
                        .counts()
                        .add(count(row)),
                sequence);
        return counted;
    }

    private static Asked asked(Row row) throws SQLException {
        return new Asked(
                new Level(row.integer("sequence_version"), row.text("level")),
                Wish.valueOf(row.text("wish").toUpperCase(Locale.ROOT)));
    }

    private static Count count(Row row) throws SQLException {
        Integer block = row.at().getObject("block", Integer.class);
        return new Count(
                row.text("value"),
                What.of(row.text("what")),
                block == null ? null : new Place(block, row.integer("step")),
                group(row));
    }

    private static Group group(Row row) throws SQLException {
        return new Group(row.integer("practices"), row.integer("people"), row.integer("own"));
    }
}
