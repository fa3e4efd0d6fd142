package dev.sthira.session.audience;

import dev.sthira.session.audience.LevelFigures.Place;
import dev.sthira.session.audience.SequenceView.LossView;
import dev.sthira.session.audience.WishFigures.ValueFigures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a sequence fares by what its plans were wished to be, as an analyst sees it.
@Schema(
        name = "SequenceWishes",
        description = "How the versions of a sequence fare by the wishes their plans were made for, the newest first.")
record WishView(
        @Schema(ref = "Slug") String sequence,

        @Schema(description = "Figures of fewer different people are kept back.", examples = "5")
        int fewestPeople,

        @Schema(description = "Each level of each version that enough people have started.")
        List<LevelView> levels) {

    /// One level of one version.
    @Schema(name = "SequenceLevelWishes")
    record LevelView(
            @Schema(examples = "1") int version,
            @Schema(ref = "Level") String level,

            @Schema(description = "Each practice is in one value of each wish; the wishes are never combined.")
            List<AskedView> wishes) {}

    /// One wish.
    @Schema(name = "SequenceWish")
    record AskedView(
            @Schema(
                    description =
                            "`minutes`: how long the class should take. `body`: the worst that was said of any part of"
                                    + " the body. `props`: what was said to be at hand.",
                    enumeration = {"minutes", "body", "props"},
                    examples = "minutes")
            String wish,

            List<ValueView> values) {}

    /// One value of it.
    @Schema(name = "SequenceWishValue")
    record ValueView(
            @Schema(
                    description =
                            "Of `minutes`: `short` (up to 15), `medium` (up to 30), `long` (up to 45), `very-long`, and `usual`"
                                    + " where nothing was said. Of `body`: `mild`, `moderate`, `severe`, and `sound` where nothing was"
                                    + " said. Of `props`: `some`, `none`, and `any` where nothing was said. Of each: `along` for those"
                                    + " who practised along with somebody, whose wishes are not kept.",
                    enumeration = {
                        "usual",
                        "short",
                        "medium",
                        "long",
                        "very-long",
                        "sound",
                        "mild",
                        "moderate",
                        "severe",
                        "any",
                        "some",
                        "none",
                        "along"
                    },
                    examples = "short")
            String value,

            @Schema(description = "Null where too few people are behind it, or behind another that it would tell.")
            @Nullable
            CountsView figures) {}

    /// Counts of one value.
    @Schema(
            name = "SequenceWishFigures",
            description = "A count that is null is kept back, then of all values of the wish: too few people are behind"
                    + " it in some value, or behind one that it could be subtracted from.")
    record CountsView(
            @Schema(description = "Sessions started.", examples = "84")
            int starts,

            @Schema(description = "Practices completed.", examples = "71") @Nullable
            Integer finished,

            @Schema(description = "Practices their person ended before.", examples = "8") @Nullable
            Integer ended,

            @Schema(description = "Practices nobody came back to from a pause.", examples = "5") @Nullable
            Integer abandoned,

            @Schema(description = "Started and not over yet.", examples = "0") @Nullable
            Integer underWay,

            @Schema(
                    description = "finished / (finished + ended + abandoned); null while none is over, or where one of"
                            + " these is kept back.",
                    examples = "0.845")
            @Nullable
            BigDecimal completionRate,

            @Schema(description = "Where most practices stopped, of the steps that are told.") @Nullable
            LossView worst,

            @Schema(description = "Where practices stopped; steps where that is told and anybody did.")
            List<StopView> stops) {}

    /// Stops at one step.
    @Schema(name = "SequenceWishStop")
    record StopView(
            @Schema(description = "Block of the sequence, from 1.", examples = "5")
            int block,

            @Schema(description = "Step in the block, from 1.", examples = "1")
            int step,

            @Schema(description = "Practices ended in it or on the way to it.", examples = "6") @Nullable
            Integer ended,

            @Schema(description = "Practices abandoned in it or on the way to it.", examples = "0") @Nullable
            Integer abandoned) {}

    static AskedView of(Wish wish, WishFigures figures) {
        var values = new ArrayList<ValueView>();
        figures.told().forEach((value, one) -> values.add(new ValueView(value, counts(one))));
        figures.keptBack().forEach(value -> values.add(new ValueView(value, null)));
        values.sort(Comparator.comparingInt(value -> wish.order(value.value())));
        return new AskedView(wish.name().toLowerCase(Locale.ROOT), List.copyOf(values));
    }

    private static CountsView counts(ValueFigures one) {
        var worst = one.worst();
        return new CountsView(
                one.starts(),
                one.endings().get(What.FINISHED),
                one.endings().get(What.ENDED),
                one.endings().get(What.ABANDONED),
                one.endings().get(What.UNDER_WAY),
                SequenceView.completion(one.endings()),
                worst == null ? null : LossView.of(worst),
                stops(
                        one.steps().getOrDefault(What.ENDED, Map.of()),
                        one.steps().getOrDefault(What.ABANDONED, Map.of())));
    }

    private static List<StopView> stops(Map<Place, Integer> ended, Map<Place, Integer> abandoned) {
        var places = new TreeSet<>(ended.keySet());
        places.addAll(abandoned.keySet());
        return places.stream()
                .filter(place -> ended.getOrDefault(place, 0) + abandoned.getOrDefault(place, 0) > 0)
                .map(place -> new StopView(place.block(), place.step(), ended.get(place), abandoned.get(place)))
                .toList();
    }
}
