package dev.sthira.session.audience;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import dev.sthira.session.audience.LevelFigures.Cell;
import dev.sthira.session.audience.SequenceRows.Level;
import dev.sthira.session.audience.SequenceView.FiguresView;
import dev.sthira.session.audience.SequenceView.LevelView;
import dev.sthira.session.audience.SequenceView.VersionView;
import dev.sthira.session.audience.SmallGroups.Group;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// How sequences fare, kept for a while: how long poses are held is read from thousands of practices. Figures that are
/// asked for again and again are made anew beside, so that nobody waits for them.
@ApplicationScoped
class KeptFigures {
    private static final int SEQUENCES = 500;

    private final SequenceRows rows;
    private final Plans plans;
    private final SmallGroups small;
    private final Duration kept;
    private final LoadingCache<String, SequenceView> figures;

    KeptFigures(SequenceRows rows, Plans plans, AudienceSettings settings) {
        this.rows = rows;
        this.plans = plans;
        this.small = new SmallGroups(settings.fewestPeople());
        this.kept = settings.figuresKept();
        var builder = Caffeine.newBuilder()
                .maximumSize(SEQUENCES)
                .expireAfterWrite(kept)
                .executor(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("figures-", 0).factory()));
        this.figures = kept.isZero()
                ? builder.build(this::read)
                : builder.refreshAfterWrite(kept.dividedBy(2)).build(this::read);
    }

    /// The figures of a sequence in all levels of all versions.
    SequenceView of(String sequence) {
        return kept.isZero() ? read(sequence) : figures.get(sequence);
    }

    private SequenceView read(String sequence) {
        Map<Level, List<Cell>> cells = rows.cells(sequence);
        Map<Level, String> plansOf = rows.plans(sequence);
        var versions = new LinkedHashMap<Integer, List<LevelView>>();
        rows.endings(sequence)
                .forEach((one, endings) -> versions.computeIfAbsent(one.version(), _ -> new ArrayList<>())
                        .add(new LevelView(
                                one.level(),
                                figures(
                                        sequence,
                                        one,
                                        endings,
                                        cells.getOrDefault(one, List.of()),
                                        plansOf.get(one)))));
        return new SequenceView(
                sequence,
                small.fewest(),
                versions.entrySet().stream()
                        .map(version -> new VersionView(version.getKey(), version.getValue()))
                        .toList());
    }

    private @Nullable FiguresView figures(
            String sequence, Level level, Map<What, Group> endings, List<Cell> cells, @Nullable String planId) {
        if (LevelFigures.people(endings) < small.fewest()) {
            return null;
        }
        Plan plan = planId == null ? null : plans.get(planId);
        return SequenceView.figures(
                LevelFigures.of(endings, cells, small), plan, rows.held(sequence, level, small.fewest()));
    }
}
