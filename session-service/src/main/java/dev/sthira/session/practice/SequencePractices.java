package dev.sthira.session.practice;

import dev.sthira.session.plan.Plans;
import dev.sthira.session.practice.SequenceFigures.Course;
import dev.sthira.session.practice.SequenceFigures.Skips;
import dev.sthira.session.practice.SequenceFigures.Starts;
import dev.sthira.session.session.Ending;
import jakarta.enterprise.context.ApplicationScoped;
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

    private static final String SKIPS = """
            select plan_id, segment, count(*) as times from practice, unnest(skipped) as segment
            where sequence = ? and sequence_version = ? and ended_at is not null group by plan_id, segment""";

    private final Database database;
    private final Plans plans;

    SequencePractices(Database database, Plans plans) {
        this.database = database;
        this.plans = plans;
    }

    /// How often each version was started and by how many people, the newest version first.
    List<Starts> starts(String sequence) {
        return database.list(
                row -> new Starts(row.getInt("sequence_version"), row.getInt("starts"), row.getInt("people")),
                STARTS,
                sequence);
    }

    SequenceFigures figures(String sequence, Starts starts) {
        List<Course> courses = database.list(
                row -> new Course(
                        row.getString("plan_id"),
                        Ending.valueOf(row.getString("ending").toUpperCase(Locale.ROOT)),
                        row.getInt("begun"),
                        row.getInt("stopped_in"),
                        row.getInt("practices")),
                COURSES,
                sequence,
                starts.version());
        List<Skips> skips = database.list(
                row -> new Skips(row.getString("plan_id"), row.getInt("segment"), row.getInt("times")),
                SKIPS,
                sequence,
                starts.version());
        return SequenceFigures.of(starts, courses, skips, plans::get);
    }
}
