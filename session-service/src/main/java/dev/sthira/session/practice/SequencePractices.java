package dev.sthira.session.practice;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.practice.SequenceFigures.Course;
import dev.sthira.session.practice.SequenceFigures.Starts;
import dev.sthira.session.practice.SequenceFigures.Times;
import dev.sthira.session.session.Ending;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/// The practices of a sequence as counts, without a person in sight.
@ApplicationScoped
class SequencePractices {

    private static final String STARTS = """
            select sequence_version, count(*) as starts, count(distinct person) as people
            from practice where sequence = ? group by sequence_version order by sequence_version desc""";

    private static final String COURSES = """
            select plan_id, ending, begun, coalesce(stopped_in, -1) as stopped_in, count(*) as practices
            from practice where sequence = ? and sequence_version = ? and ended_at is not null
            group by plan_id, ending, begun, stopped_in""";

    private static final String TIMES = """
            select plan_id, segment, count(*) as times from practice, unnest(%s) as segment
            where sequence = ? and sequence_version = ? and ended_at is not null group by plan_id, segment""";

    private final Sql sql;
    private final Plans plans;

    SequencePractices(Sql sql, Plans plans) {
        this.sql = sql;
        this.plans = plans;
    }

    /// How often each version was started and by how many people, the newest version first.
    List<Starts> starts(String sequence) {
        return sql.list(
                STARTS,
                row -> new Starts(row.integer("sequence_version"), row.integer("starts"), row.integer("people")),
                sequence);
    }

    SequenceFigures figures(String sequence, Starts starts) {
        List<Course> courses = sql.list(COURSES, SequencePractices::course, sequence, starts.version());
        return SequenceFigures.of(
                starts, courses, times("skipped", sequence, starts), times("repeated", sequence, starts), plans::get);
    }

    private List<Times> times(String column, String sequence, Starts starts) {
        return sql.list(
                TIMES.formatted(column),
                row -> new Times(row.text("plan_id"), row.integer("segment"), row.integer("times")),
                sequence,
                starts.version());
    }

    private static Course course(Row row) throws SQLException {
        return new Course(
                row.text("plan_id"),
                Ending.valueOf(row.text("ending").toUpperCase(Locale.ROOT)),
                row.integer("begun"),
                row.integer("stopped_in"),
                row.integer("practices"));
    }
}
