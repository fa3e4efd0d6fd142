package dev.sthira.catalog.plan;

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
    private Reasons() {}

    static Note leftOut(Pose pose, Objection objection) {
        return new Note(
                Choice.LEFT_OUT,
                objection.cause(),
                null,
                objection.concern(),
                in -> in.say(
                        "left-out",
                        in.name(pose),
                        in.because(objection.concern()),
                        objection.reason().in(in)));
    }

    static Note becomes(Pose pose, @Nullable Variation from, @Nullable Variation to, Objection objection) {
        return new Note(
                Choice.VARIATION,
                objection.cause(),
                to == null ? pose.slug() : to.slug(),
                objection.concern(),
                in -> in.say(
                        "becomes",
                        from == null ? in.name(pose) : in.say("in-form", in.name(pose), in.name(from)),
                        to == null ? in.say("plain-pose") : in.name(to),
                        in.because(objection.concern()),
                        objection.reason().in(in)));
    }

    static Note gentler(Pose pose, Variation form, Concern concern) {
        return new Note(
                Choice.VARIATION,
                Cause.BODY,
                form.slug(),
                concern,
                in -> in.say("gentler", in.name(pose), in.name(form), in.because(concern)));
    }

    static Note standsIn(Pose other, Note leftOut) {
        return instead("stands-in", other, leftOut);
    }

    static Note restsInstead(Pose rest, Note leftOut) {
        return instead("rests-instead", rest, leftOut);
    }

    private static Note instead(String key, Pose other, Note leftOut) {
        return new Note(
                Choice.SWAPPED,
                leftOut.because(),
                other.slug(),
                leftOut.concern(),
                in -> in.say(key, leftOut.text().in(in), in.name(other)));
    }

    static Note care(Pose pose, Concern concern, Caution caution) {
        return new Note(
                Choice.CARE,
                Cause.BODY,
                null,
                concern,
                in -> in.say("care", in.of("concern", concern), in.name(pose), caution.text(), caution.reason()));
    }

    static Note prop(Pose pose, Prop prop, boolean atHand) {
        return Note.of(
                Choice.PROP,
                Cause.BODY,
                atHand
                        ? in -> in.say("have-ready", in.things(prop), in.name(pose), prop.text())
                        : in -> in.say("kinder-with", in.name(pose), in.with(prop)));
    }

    static Note capped(Pose pose, boolean severe) {
        return of(Choice.DOSE, Cause.BODY, severe ? "kept-short" : "held-as-usual", pose);
    }

    static Note heldAtMost(Pose pose, Brevity brevity) {
        return new Note(
                Choice.DOSE,
                Cause.BODY,
                null,
                brevity.concern(),
                in -> in.say(
                        "held-at-most", in.name(pose), in.lasting(brevity.limit()), in.because(brevity.concern())));
    }

    static Note restless(Pose pose) {
        return of(Choice.LEFT_OUT, Cause.WISH, "restless", pose);
    }

    static Note restedAlready(Pose pose) {
        return of(Choice.LEFT_OUT, Cause.COUNTER_POSE, "rested-already", pose);
    }

    static Note onceMore(Pose pose, Pose other) {
        return Note.of(Choice.LEFT_OUT, Cause.BODY, in -> in.say("once-more", in.name(pose), in.name(other)));
    }

    static Note uprooted(Pose pose, Pose root) {
        return Note.of(Choice.LEFT_OUT, Cause.PREPARATION, in -> in.say("uprooted", in.name(pose), in.name(root)));
    }

    static Note fewRounds(Concern concern) {
        return new Note(Choice.ROUNDS, Cause.BODY, null, concern, in -> in.say("few-rounds", in.because(concern)));
    }

    static Note stepsIn(Pose pose) {
        return of(Choice.ADDED, Cause.MINUTES, "steps-in", pose);
    }

    static Note outOfTheFlow(Pose pose) {
        return of(Choice.LEFT_OUT, Cause.POSITION, "out-of-the-flow", pose);
    }

    static Note tooFar(Pose pose) {
        return of(Choice.LEFT_OUT, Cause.POSITION, "too-far", pose);
    }

    static Note notWorthItsWay(Pose pose) {
        return of(Choice.LEFT_OUT, Cause.POSITION, "not-worth-its-way", pose);
    }

    static Note noWay(Pose pose, Footing against) {
        return way(Choice.LEFT_OUT, "no-way", pose, against);
    }

    static Note kinderWay(Pose pose, Footing against) {
        return way(Choice.TRANSITION, "kinder-way", pose, against);
    }

    private static Note way(Choice kind, String key, Pose pose, Footing footing) {
        var against = footing.objection();
        return new Note(
                kind,
                against.cause(),
                null,
                against.concern(),
                in -> in.say(
                        key,
                        in.name(pose),
                        in.name(footing.crossing().way()),
                        in.because(against.concern()),
                        against.reason().in(in)));
    }

    static Note tooEarly(Pose pose) {
        return of(Choice.VARIATION, Cause.PREPARATION, "too-early", pose);
    }

    static Note wakes(Pose pose) {
        return of(Choice.LEFT_OUT, Cause.TEACHER, "wakes", pose);
    }

    static Note unprepared(Pose pose) {
        return of(Choice.LEFT_OUT, Cause.PREPARATION, "unprepared", pose);
    }

    static Note tooLong(Pose pose, int minutes) {
        return Note.of(
                Choice.LEFT_OUT,
                Cause.MINUTES,
                in -> in.say("too-long", in.name(pose), in.counted("minutes", minutes)));
    }

    private static Note of(Choice kind, Cause because, String key, Pose pose) {
        return Note.of(kind, because, in -> in.say(key, in.name(pose)));
    }
}
