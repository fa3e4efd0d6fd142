package dev.sthira.catalog.plan;

import static dev.sthira.catalog.plan.Sentences.counted;
import static dev.sthira.catalog.plan.Sentences.things;
import static dev.sthira.catalog.plan.Sentences.words;

import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.Caution;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Variation;
import dev.sthira.catalog.pose.Prop;
import org.jspecify.annotations.Nullable;

/// The reasons for everything that a plan does differently from the class as it is taught.
final class Reasons {
    static final Note RESTLESS = Note.of(
            Choice.LEFT_OUT,
            Cause.WISH,
            "No rest is left for the end of this class, and without one nobody should be led through it.");

    private Reasons() {}

    static Note leftOut(Pose pose, Objection objection) {
        return new Note(
                Choice.LEFT_OUT,
                objection.cause(),
                null,
                objection.concern(),
                "%s is left out%s. %s".formatted(pose.name(), because(objection), objection.reason()));
    }

    static Note becomes(Pose pose, @Nullable Variation from, @Nullable Variation to, Objection objection) {
        var taught = from == null ? pose.name() : pose.name() + ", " + from.name();
        var now = to == null ? "the plain pose" : to.name();
        return new Note(
                Choice.VARIATION,
                objection.cause(),
                to == null ? pose.slug() : to.slug(),
                objection.concern(),
                "%s becomes %s%s. %s".formatted(taught, now, because(objection), objection.reason()));
    }

    static Note gentler(Pose pose, Variation form, Concern concern) {
        return new Note(
                Choice.VARIATION,
                Cause.BODY,
                form.slug(),
                concern,
                "%s becomes %s, which asks less of you, because of %s."
                        .formatted(pose.name(), form.name(), words(concern)));
    }

    static Note standsIn(Pose other, Note leftOut) {
        return new Note(
                Choice.SWAPPED,
                leftOut.because(),
                other.slug(),
                leftOut.concern(),
                "%s The teacher offers %s in its place, and that is what you do."
                        .formatted(leftOut.text(), other.name()));
    }

    static Note care(Pose pose, Concern concern, Caution caution) {
        return new Note(
                Choice.CARE,
                Cause.BODY,
                null,
                concern,
                "Mind %s in %s. %s %s".formatted(words(concern), pose.name(), caution.text(), caution.reason()));
    }

    static Note prop(Pose pose, Prop prop, boolean atHand) {
        var text = atHand
                ? "Have %s ready for %s. %s".formatted(things(prop), pose.name(), prop.text())
                : "%s would be kinder with %s. Without, go only as far as it feels good."
                        .formatted(pose.name(), things(prop));
        return Note.of(Choice.PROP, Cause.BODY, text);
    }

    static Note capped(Pose pose, boolean severe) {
        return Note.of(
                Choice.DOSE,
                Cause.BODY,
                severe
                        ? "%s is kept as short as it may be.".formatted(pose.name())
                        : "%s is held no longer than usual.".formatted(pose.name()));
    }

    static Note restedAlready(Pose pose) {
        return Note.of(
                Choice.LEFT_OUT,
                Cause.COUNTER_POSE,
                "%s does not come twice in a row: what lay between is left out.".formatted(pose.name()));
    }

    static Note onceMore(Pose pose, Pose other) {
        return Note.of(
                Choice.LEFT_OUT,
                Cause.BODY,
                "%s is left out: for you it would be %s once more.".formatted(pose.name(), other.name()));
    }

    static Note outOfTheFlow(Pose pose) {
        return Note.of(
                Choice.LEFT_OUT,
                Cause.POSITION,
                "%s is left out of the rounds: your form of it is done in another place.".formatted(pose.name()));
    }

    static Note tooFar(Pose pose) {
        return Note.of(
                Choice.LEFT_OUT,
                Cause.POSITION,
                "%s is left out: the way to your form of it takes longer than the pose.".formatted(pose.name()));
    }

    static Note unprepared(Pose pose) {
        return Note.of(
                Choice.LEFT_OUT,
                Cause.PREPARATION,
                "%s is left out: what would prepare you for it is not part of your class.".formatted(pose.name()));
    }

    static Note restsInstead(Pose rest, Note leftOut) {
        return new Note(
                Choice.SWAPPED,
                leftOut.because(),
                rest.slug(),
                leftOut.concern(),
                "%s Every class ends in a rest; yours is %s.".formatted(leftOut.text(), rest.name()));
    }

    static Note tooLong(Pose pose, int minutes) {
        return Note.of(
                Choice.LEFT_OUT,
                Cause.MINUTES,
                "%s is left out, so that the rest of the class keeps to your %s."
                        .formatted(pose.name(), counted(minutes, "minute")));
    }

    private static String because(Objection objection) {
        return objection.concern() == null ? "" : " because of " + words(objection.concern());
    }
}
