package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Direction;
import dev.sthira.catalog.pose.Pose.Variation;
import dev.sthira.catalog.sequence.Sequence.Offer;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The form of a pose chosen for a level: as taught to everybody, or a variation with the reason for it.
record Form(
        @Nullable Variation variation,
        @Nullable String cue,
        @Nullable Saying reason) {

    /// The pose itself, as it is taught.
    static final Form PLAIN = new Form(null, null, null);

    /// A variation that is said in its summary.
    static Form summarised(Variation variation) {
        return new Form(variation, variation.summary(), null);
    }

    static Form of(Step step, Pose pose, Level level) {
        return step.offer(level).map(offer -> offered(offer, pose, level)).orElseGet(() -> taught(step, pose, level));
    }

    /// Whether a teacher leads into this form: the one for everybody, one that is offered from a level on, or one that
    /// follows inside of the same hold.
    static boolean isTaught(Step step, Pose pose, @Nullable Variation form) {
        var slug = form == null ? null : form.slug();
        return Objects.equals(step.variation(), slug)
                || (form != null
                        && step.byLevel() != null
                        && step.byLevel().stream()
                                .anyMatch(offer -> following(pose, variation(pose, offer.variation()))
                                        .contains(form)));
    }

    private static Form offered(Offer offer, Pose pose, Level level) {
        var first = variation(pose, offer.variation());
        var furthest = level == Level.ADVANCED ? furthest(pose, first) : first;
        return furthest.equals(first)
                ? new Form(first, offer.cue(), Sentences.offered(pose, level, first, next(pose, first)))
                : new Form(furthest, furthest.summary(), Sentences.wentOn(pose, level, first, furthest));
    }

    private static Form taught(Step step, Pose pose, Level level) {
        var taught = step.variation() == null ? null : variation(pose, step.variation());
        var asks = taught == null ? pose.level() : taught.level();
        if (level.covers(asks)) {
            return new Form(taught, null, null);
        }
        var easier = easier(pose, level);
        if (easier.isPresent()) {
            return new Form(easier.get(), easier.get().summary(), Sentences.easier(pose, asks, easier.get()));
        }
        return taught != null && level.covers(pose.level())
                ? new Form(null, null, Sentences.plain(pose, asks, taught))
                : new Form(taught, null, Sentences.nothingEasier(pose, asks));
    }

    private static Optional<Variation> easier(Pose pose, Level level) {
        return pose.variations().stream()
                .filter(variation -> variation.direction() == Direction.EASIER && level.covers(variation.level()))
                .findFirst();
    }

    private static Variation furthest(Pose pose, Variation from) {
        return following(pose, from).getLast();
    }

    /// The form and those that may follow inside of the same hold.
    private static LinkedHashSet<Variation> following(Pose pose, Variation from) {
        var gone = new LinkedHashSet<Variation>();
        Variation at = from;
        while (at != null && gone.add(at)) {
            at = next(pose, at);
        }
        return gone;
    }

    private static @Nullable Variation next(Pose pose, Variation variation) {
        return variation.then() == null ? null : variation(pose, variation.then());
    }

    private static Variation variation(Pose pose, String slug) {
        return pose.variation(slug)
                .orElseThrow(() -> new IllegalStateException(pose.slug() + " has no variation " + slug));
    }
}
