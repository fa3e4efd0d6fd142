package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.pose.Caution;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Variation;
import dev.sthira.catalog.pose.Prop;
import dev.sthira.catalog.pose.Prop.Need;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What speaks against a pose in a certain form.
record Objection(Cause cause, @Nullable Concern concern, Saying reason) {

    /// The first thing that speaks against it: the wish, then the body, then the props.
    static Optional<Objection> to(Pose pose, @Nullable Variation variation, Wishes wishes) {
        if (!wishes.hinder()) {
            return Optional.empty();
        }
        if (wishes.never().stream().anyMatch(pose::includes)) {
            return Optional.of(new Objection(Cause.WISH, null, Sentences.NEVER));
        }
        for (var concern : wishes.body().all()) {
            for (var caution : pose.allCautions(variation)) {
                if (caution.isFor(concern) && forbids(caution, variation)) {
                    return Optional.of(new Objection(Cause.BODY, concern, Saying.of(caution.reason())));
                }
            }
        }
        return Strain.of(pose, variation, wishes)
                .or(() -> lacking(pose, variation, Need.REQUIRED, wishes)
                        .map(prop -> new Objection(Cause.PROPS, null, Sentences.needs(prop))));
    }

    /// What would make another form kinder: a prop that helps and is not there.
    static Optional<Objection> unhelped(Pose pose, @Nullable Variation variation, Wishes wishes) {
        return wishes.props() == null
                ? Optional.empty()
                : lacking(pose, variation, Need.HELPFUL, wishes)
                        .map(prop -> new Objection(Cause.PROPS, null, Sentences.wouldHelp(prop)));
    }

    private static Optional<Prop> lacking(Pose pose, @Nullable Variation variation, Need need, Wishes wishes) {
        return pose.props(variation)
                .filter(prop -> prop.is(need) && !wishes.atHand(prop))
                .findFirst();
    }

    private static boolean forbids(Caution caution, @Nullable Variation variation) {
        return switch (caution.kind()) {
            case AVOID -> true;
            case MODIFY -> variation == null || !variation.slug().equals(caution.variation());
            case TAKE_CARE -> false;
        };
    }
}
