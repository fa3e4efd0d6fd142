package dev.sthira.session.audience;

import dev.sthira.session.audience.LevelFigures.Loss;
import dev.sthira.session.audience.LevelFigures.Place;
import dev.sthira.session.audience.SequenceRows.Held;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.plan.Segment;
import dev.sthira.session.session.Seconds;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a sequence fares with everybody, as an analyst sees it.
@Schema(
        name = "SequenceStats",
        description = "How the versions of a sequence fare with everybody, the newest first; empty while nobody has"
                + " started it.")
record SequenceView(
        @Schema(ref = "Slug") String sequence,

        @Schema(description = "Figures of fewer different people are kept back.", examples = "5")
        int fewestPeople,

        List<VersionView> versions) {

    /// One version.
    @Schema(name = "SequenceVersionStats")
    record VersionView(
            @Schema(examples = "1") int version,

            @Schema(description = "Each level that somebody practised it in.")
            List<LevelView> levels) {

        private VersionView atLevel(String level) {
            return new VersionView(
                    version,
                    levels.stream().filter(one -> one.level().equals(level)).toList());
        }
    }

    /// One level of it, with figures if enough people have started it.
    @Schema(name = "SequenceLevelStats")
    record LevelView(
            @Schema(ref = "Level") String level,

            @Schema(description = "Null while too few people have started this level to stay unrecognised.") @Nullable
            FiguresView figures) {}

    /// Counts of one level.
    @Schema(
            name = "SequenceFigures",
            description = "A count that is null is kept back: too few people are behind it, or behind one that it could"
                    + " be subtracted from.")
    record FiguresView(
            @Schema(description = "Sessions started.", examples = "240")
            int starts,

            @Schema(description = "Different people who started one and are still here.", examples = "57")
            int people,

            @Schema(
                    description = "Practices completed: done to the end of the plan, with half of its holds held.",
                    examples = "180")
            @Nullable
            Integer finished,

            @Schema(description = "Practices their person ended before.", examples = "35") @Nullable
            Integer ended,

            @Schema(description = "Practices nobody came back to from a pause.", examples = "20") @Nullable
            Integer abandoned,

            @Schema(description = "Started and not over yet.", examples = "5") @Nullable
            Integer underWay,

            @Schema(
                    description = "finished / (finished + ended + abandoned); null while none is over, or where one of"
                            + " these is kept back.",
                    examples = "0.766")
            @Nullable
            BigDecimal completionRate,

            @Schema(description = "Where most practices lost something, and how; null where nothing is told.") @Nullable
            LossView worst,

            @Schema(description = "Drop-off, step by step; of practices that are over.")
            List<StepView> steps,

            @Schema(description = "Ended at steps of which that is kept back.", examples = "6") @Nullable
            Integer endedElsewhere,

            @Schema(description = "Abandoned at steps of which that is kept back.", examples = "0") @Nullable
            Integer abandonedElsewhere,

            @Schema(
                    description =
                            "Holds as planned and as held, of each pose and side that enough people practised; of the"
                                    + " newest 2,000 practices that are over.")
            List<HeldView> held) {}

    /// Where, and how.
    @Schema(name = "SequenceLoss")
    record LossView(
            @Schema(description = "Block of the sequence, from 1.", examples = "5")
            int block,

            @Schema(description = "Step in the block, from 1.", examples = "1")
            int step,

            @Schema(
                    description =
                            "`skip`: it was skipped. `end`: the practice was ended there. `pause`: it was paused there,"
                                    + " and nobody came back.",
                    enumeration = {"skip", "end", "pause"},
                    examples = "end")
            String cause,

            @Schema(description = "How often.", examples = "12")
            int times) {

        static LossView of(Loss loss) {
            String cause = switch (loss.cause()) {
                case ENDED -> "end";
                case ABANDONED -> "pause";
                default -> "skip";
            };
            return new LossView(loss.place().block(), loss.place().step(), cause, loss.practices());
        }
    }

    /// One step; its sides and repetitions are taken together.
    @Schema(name = "SequenceStepStats")
    record StepView(
            @Schema(description = "Block of the sequence, from 1.", examples = "5")
            int block,

            @Schema(description = "Step in the block, from 1.", examples = "1")
            int step,

            @Schema(ref = "PlanPose") Segment.Pose pose,

            @Schema(description = "How often one of its segments was left by skip.", examples = "9") @Nullable
            Integer skips,

            @Schema(description = "How often one of its segments was gone to again.", examples = "14") @Nullable
            Integer repeats,

            @Schema(description = "Practices ended in it or on the way to it.", examples = "12") @Nullable
            Integer ended,

            @Schema(description = "Practices abandoned in it or on the way to it.", examples = "0") @Nullable
            Integer abandoned) {}

    /// A pose on one side.
    @Schema(name = "SequenceHeldPose")
    record HeldView(
            @Schema(description = "Slug of the pose.", examples = "bow")
            String pose,

            @Schema(examples = "Bow") String name,
            @Schema(ref = "Side") String side,

            @Schema(description = "What was planned for all of its segments in one practice.")
            QuartilesView planned,

            @Schema(description = "What was held of it in one practice, pauses left out; skipped early, it is less.")
            QuartilesView held) {

        private static HeldView of(Held held) {
            return new HeldView(
                    held.pose(),
                    held.name(),
                    held.side(),
                    QuartilesView.of(held.planned()),
                    QuartilesView.of(held.held()));
        }
    }

    /// Seconds that a quarter, half and three quarters of the practices stayed under.
    @Schema(name = "SecondsQuartiles")
    record QuartilesView(
            @Schema(examples = "24.000") BigDecimal lower,
            @Schema(examples = "30.000") BigDecimal median,
            @Schema(examples = "30.000") BigDecimal upper) {

        private static QuartilesView of(List<Duration> quartiles) {
            return new QuartilesView(
                    Seconds.of(quartiles.get(0)), Seconds.of(quartiles.get(1)), Seconds.of(quartiles.get(2)));
        }
    }

    /// The same with one level only; null means all.
    SequenceView atLevel(@Nullable String level) {
        return level == null
                ? this
                : new SequenceView(
                        sequence,
                        fewestPeople,
                        versions.stream()
                                .map(version -> version.atLevel(level))
                                .filter(version -> !version.levels().isEmpty())
                                .toList());
    }

    /// @param plan one with all steps of the level; null if there is none
    static FiguresView figures(LevelFigures figures, @Nullable Plan plan, List<Held> held) {
        Loss worst = figures.worst();
        return new FiguresView(
                figures.starts(),
                figures.people(),
                figures.endings().get(What.FINISHED),
                figures.endings().get(What.ENDED),
                figures.endings().get(What.ABANDONED),
                figures.endings().get(What.UNDER_WAY),
                completion(figures.endings()),
                worst == null ? null : LossView.of(worst),
                plan == null ? List.of() : steps(figures, plan),
                figures.elsewhere(What.ENDED),
                figures.elsewhere(What.ABANDONED),
                held.stream().map(HeldView::of).toList());
    }

    private static List<StepView> steps(LevelFigures figures, Plan plan) {
        var steps = new LinkedHashMap<Place, StepView>();
        for (Segment segment : plan.segments()) {
            steps.computeIfAbsent(
                    new Place(segment.block(), segment.step()),
                    place -> new StepView(
                            place.block(),
                            place.step(),
                            segment.pose(),
                            figures.at(What.SKIPPED, place),
                            figures.at(What.REPEATED, place),
                            figures.at(What.ENDED, place),
                            figures.at(What.ABANDONED, place)));
        }
        return List.copyOf(steps.values());
    }

    static @Nullable BigDecimal completion(Map<What, Integer> endings) {
        Integer finished = endings.get(What.FINISHED);
        Integer ended = endings.get(What.ENDED);
        Integer abandoned = endings.get(What.ABANDONED);
        if (finished == null || ended == null || abandoned == null) {
            return null;
        }
        int over = finished + ended + abandoned;
        return over == 0
                ? null
                : BigDecimal.valueOf(finished).divide(BigDecimal.valueOf(over), 3, RoundingMode.HALF_UP);
    }
}
