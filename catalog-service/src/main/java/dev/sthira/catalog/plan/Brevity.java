package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Caution;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Limit;
import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Variation;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a caution lets somebody hold but briefly: the dose keeps to it, however mild it is and whatever time there is.
///
/// @param concern whom it is for
record Brevity(Concern concern, Limit limit) {

    /// The strictest for a pose in this form.
    static Optional<Brevity> of(Pose pose, @Nullable Variation variation, Wishes wishes) {
        return wishes.body().all().stream()
                .flatMap(concern -> pose.cautions(variation)
                        .filter(caution -> caution.isFor(concern))
                        .map(Caution::noLongerThan)
                        .<Limit>mapMulti(
                                (limit, next) -> Stream.ofNullable(limit).forEach(next))
                        .map(limit -> new Brevity(concern, limit)))
                .min(Comparator.comparingLong(it -> it.limit.millis(wishes.breathMillis())));
    }

    /// How often that is at most; once in any case.
    int most(Measure measure, Wishes wishes) {
        long one = measure.millis(1, wishes.breathMillis());
        return (int) Math.max(1, limit.millis(wishes.breathMillis()) / one);
    }
}
