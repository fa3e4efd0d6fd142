package dev.sthira.session.bench;

import static java.util.Objects.requireNonNull;

import dev.sthira.bench.Processor;
import dev.sthira.bench.Quartiles;
import dev.sthira.session.bench.Dashboards.Kind;
import dev.sthira.session.bench.OpenLoop.Took;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What came of it all, and the line that sums it up.
///
/// @param events   pose events of the year, as the raw side counts them
/// @param summed   pose events a second, as practices written straight into the tables with all sums
/// @param copied   rows of pose events a second that `COPY` takes
/// @param anew     milliseconds that each drop-off takes where none is kept
/// @param view     milliseconds that a materialised view of all drop-offs takes to be made anew
/// @param batch    milliseconds that a hundred practices more take, sums included
record AnalyticsReport(
        AnalyticsOptions options,
        PoseYear year,
        long events,
        Ingest ingest,
        double summed,
        double copied,
        double plainSeconds,
        double duckSeconds,
        List<Double> anew,
        Map<Kind, Took> dashboards,
        List<Turn> turns,
        double view,
        double batch,
        Rebuilt rebuilt,
        Exactness exactness) {

    /// One question, put to one side.
    record Turn(String side, String question, double millis) {}

    /// All sums reckoned anew.
    ///
    /// @param compared  seconds, where all are there and right
    /// @param anew      seconds, from nothing
    /// @param figures   how many there are
    /// @param differing how many were other than they should have been before anything was taken away
    /// @param made      how many were made from nothing
    record Rebuilt(double compared, double anew, long figures, long differing, long made) {}

    @Override
    public String toString() {
        var lines = new ArrayList<String>();
        lines.add(
                "%,d pose events in %,d practices of %,d people; PostgreSQL with synchronous_commit and fsync, DuckDB on disk, both warm; load %s"
                        .formatted(events, year.practices(), year.people(), Processor.load()));
        lines.add(
                "taken in from the topic, sums included: %,.0f events/s (%,d practices in %.1f s, %.1f µs CPU of the service an event, %.2f cores of the machine); COPY of plain rows: %,.0f rows/s; ours is %.2f of it"
                        .formatted(
                                ingest.perSecond(),
                                ingest.practices(),
                                ingest.seconds(),
                                1e6 * ingest.cpu() / ingest.events(),
                                ingest.machine() / ingest.seconds(),
                                copied,
                                ingest.perSecond() / copied));
        lines.add(
                "written straight into the tables, sums included: %,.0f events/s; all rows into plain PostgreSQL %.0f s without indexes, into DuckDB %.0f s"
                        .formatted(summed, plainSeconds, duckSeconds));
        dashboards.forEach((kind, took) -> lines.add(dashboard(kind, took)));
        lines.add("drop-off anew: %.0f ms (%.0f–%.0f)"
                .formatted(
                        Quartiles.of(anew).median(),
                        Quartiles.of(anew).lower(),
                        Quartiles.of(anew).upper()));
        lines.add(
                "a hundred practices more: %.0f ms with all sums; a materialised view of drop-off made anew: %,.0f ms, %.0f times as long"
                        .formatted(batch, view, view / batch));
        lines.add("rebuilt: %,d sums from nothing in %.1f s, compared in %.1f s with %d differing"
                .formatted(rebuilt.made(), rebuilt.anew(), rebuilt.compared(), rebuilt.differing()));
        lines.add("exact: %,d people and all stops, %,d cells, %d differ"
                .formatted(exactness.people(), exactness.cells(), exactness.differing()));
        lines.add(last());
        return String.join("\n", lines);
    }

    private String dashboard(Kind kind, Took took) {
        var line = "%s: p50 %.1f ms, p99 %.1f ms at %d/s over HTTP, %d failed"
                .formatted(kind.word(), took.at(0.5), took.at(0.99), kind.perSecond, took.failures());
        for (var side : List.of("plain PostgreSQL", "DuckDB")) {
            var theirs = turns.stream()
                    .filter(turn -> turn.side().equals(side) && turn.question().equals(kind.word()))
                    .map(Turn::millis)
                    .toList();
            if (!theirs.isEmpty()) {
                var millis = Quartiles.of(theirs);
                line += "; %s %.1f ms (%.1f–%.1f), %.1f times ours"
                        .formatted(
                                side, millis.median(), millis.lower(), millis.upper(), millis.median() / took.at(0.5));
            }
        }
        return line;
    }

    private String last() {
        return "analytics: %,d events, streak p99 %.1f ms, weeks p99 %.1f ms, drop-off p99 %.1f ms, ingest %,.0f events/s, rebuild %.0f s, %,d cells, %d differ"
                .formatted(
                        events,
                        late(Kind.STREAK),
                        late(Kind.WEEKS),
                        late(Kind.DROP_OFF),
                        ingest.perSecond(),
                        rebuilt.anew(),
                        exactness.cells(),
                        exactness.differing() + rebuilt.differing());
    }

    private double late(Kind kind) {
        return requireNonNull(dashboards.get(kind)).at(0.99);
    }
}
