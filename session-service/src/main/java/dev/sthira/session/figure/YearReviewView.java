package dev.sthira.session.figure;

import java.math.BigDecimal;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A year in a few lines.
@Schema(name = "YearReview", description = "What a year was, up to today if it is not over.")
record YearReviewView(
        @Schema(examples = "2026") int year,

        @Schema(description = "Practices that began in it.", examples = "142")
        int practices,

        @Schema(description = "Days of it that count: those with at least a minute held.", examples = "120")
        int days,

        @Schema(description = "Minutes held, to a tenth.", examples = "2710.4")
        BigDecimal minutes,

        @Schema(
                description =
                        "Days of its longest streak, by the rules of `/stats/me/streak`, begun in the year itself.",
                examples = "18")
        int longestStreak,

        @Schema(description = "Practised most often; null if there was no class of the catalog.") @Nullable
        ClassView favouriteClass,

        @Schema(description = "Held longest, all sides together; null if there was none.") @Nullable
        PoseView favouritePose,

        @Schema(description = "When most practices began, in the zone asked for; null if there were none.") @Nullable
        TimeView usualTime) {

    /// A class.
    @Schema(name = "FavouriteClass")
    record ClassView(
            @Schema(ref = "Slug") String sequence,

            @Schema(
                    description = "What it was called when you practised it last; null if you only entered it.",
                    examples = "Back Strengthening")
            @Nullable
            String title,

            @Schema(examples = "61") int practices) {}

    /// A pose.
    @Schema(name = "FavouritePose")
    record PoseView(
            @Schema(ref = "Slug") String pose,

            @Schema(examples = "Thread the Needle") String name,

            @Schema(description = "Minutes held, to a tenth.", examples = "122.0")
            BigDecimal minutes) {}

    /// A time of day.
    @Schema(name = "UsualTime")
    record TimeView(
            @Schema(
                    description =
                            "Morning is 5 to 11, midday to 14, afternoon to 18, evening to 22, and else it is night.")
            TimeOfDay time,

            @Schema(description = "How many practices began in it.", examples = "97")
            int practices) {}

    /// @param titles what a class is called
    static YearReviewView of(YearReview review, Function<String, @Nullable String> titles) {
        var sequence = review.sequence();
        var pose = review.pose();
        var time = review.time();
        return new YearReviewView(
                review.whole().from().getYear(),
                review.whole().practices(),
                review.whole().days(),
                Figures.minutes(review.whole().held()),
                review.longestStreak(),
                sequence == null
                        ? null
                        : new ClassView(sequence.sequence(), titles.apply(sequence.sequence()), sequence.practices()),
                pose == null ? null : new PoseView(pose.pose(), pose.name(), Figures.minutes(pose.held())),
                time == null ? null : new TimeView(time.time(), time.practices()));
    }
}
