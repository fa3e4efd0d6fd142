package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Wishes.Composed;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Variation;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Prop;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.sequence.Sequence.Rounds;
import dev.sthira.catalog.sequence.Sequence.Step;
import dev.sthira.kit.words.Words;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The sentences in which a plan explains itself; how they read is said in `plan/words-*.properties`.
final class Sentences {
    static final Saying NEVER = in -> in.say("never");
    static final Saying NO_REST = in -> in.say("no-rest");
    static final Saying TOO_MUCH = in -> in.say("too-much");
    static final Saying CARRIES = in -> in.say("carries");
    static final Saying LITTLE_STRENGTH = in -> in.say("little-strength");
    static final Saying LONG_FOR_STRENGTH = in -> in.say("long-for-strength");
    static final Saying WHICH_TRIMESTER = in -> in.say("which-trimester");
    static final Saying CHANGE_SIDES = in -> in.say("change-sides");

    private Sentences() {}

    static Saying offered(Pose pose, Level level, Variation form, @Nullable Variation next) {
        return in -> in.say("offered", in.name(pose), in.atLevel(level), in.name(form))
                + condition(form)
                + (next == null ? "" : in.say("further", in.name(next)));
    }

    static Saying wentOn(Pose pose, Level level, Variation first, Variation furthest) {
        return in -> in.say("went-on", in.name(pose), in.atLevel(level), in.name(first), in.name(furthest))
                + condition(furthest);
    }

    private static String condition(Variation form) {
        return form.onlyIf() == null ? "" : " " + form.onlyIf().text();
    }

    static Saying easier(Pose pose, Level asks, Variation easier) {
        return in -> in.say("easier", in.name(pose), in.forLevel(asks), in.name(easier));
    }

    static Saying plain(Pose pose, Level asks, Variation left) {
        return in -> in.say("without", in.name(left), in.forLevel(asks), in.name(pose));
    }

    static Saying nothingEasier(Pose pose, Level asks) {
        return in -> in.say("nothing-easier", in.name(pose), in.forLevel(asks));
    }

    static Saying insteadOf(List<Pose> others) {
        return in ->
                in.say("another-rest", in.oneOf(others.stream().map(in::name).toList()));
    }

    static Saying dose(Part part, int count, @Nullable Integer minutes) {
        var step = part.step();
        var usual = part.usual();
        return in -> {
            var words = new DoseWords(in);
            var length = words.planned(step, count);
            var planned = step.kind() == PoseKind.REST ? in.say("of-rest", length) : length;
            var change = count == usual || minutes == null
                    ? ""
                    : in.say("instead-of-usual", words.usual(step, usual, count), in.counted("minutes", minutes));
            return step.dose().taught().stream().allMatch(Taught.None.class::isInstance)
                    ? in.say("not-taught", planned, change)
                    : in.say("taught", words.taught(step.dose().taught()), planned, change);
        };
    }

    static Saying plainDose(Part part, int count) {
        return in -> {
            var words = new DoseWords(in);
            return in.say(
                    "plain-dose", words.planned(part.step(), count), words.usual(part.step(), part.usual(), count));
        };
    }

    static Saying rounds(int times, Rounds rounds) {
        return rounds.shortest() == rounds.longest()
                ? in -> in.say("rounds-exactly", in.counted("times", times))
                : in -> in.say("rounds-of-block", in.counted("times", times), rounds.shortest(), rounds.longest());
    }

    static Saying added(Pose pose) {
        return in -> in.say("added", in.name(pose));
    }

    static Saying prepares(Pose pose, Pose guest) {
        return in -> in.say("prepares", in.name(pose), in.name(guest));
    }

    static Saying balances(Pose pose, Pose guest) {
        return in -> in.say("balances", in.name(pose), in.name(guest));
    }

    static Saying into(Pose pose) {
        return in -> in.say(pose.isStill() ? "settle-into" : "into", in.name(pose));
    }

    static Saying into(Pose pose, Variation form) {
        return in -> in.say("into-form", in.name(pose), in.name(form));
    }

    static Saying ownWay(Pose pose) {
        return in -> in.say("own-way", in.name(pose));
    }

    static Saying otherWay(Pose from, Pose to, int seconds) {
        return in -> in.say("other-way", in.name(from), in.name(to), seconds);
    }

    static Saying needs(Prop prop) {
        return in -> in.say("needs", in.things(prop));
    }

    static Saying wouldHelp(Prop prop) {
        return in -> in.say("would-help", in.with(prop));
    }

    static Saying count(int seconds) {
        return in -> in.say(seconds == 1 ? "count.one" : "count.many", seconds);
    }

    static Saying pace(Wishes.Pace pace) {
        return in -> in.say(pace == Wishes.Pace.SLOW ? "slow" : "brisk");
    }

    static Saying length(int minutes, Plan.Wished wished) {
        return in -> {
            var minutesWished = in.counted("minutes", minutes);
            return wished.obstacle() == null
                    ? in.say("fits", minutesWished, in.clock(wished.inLife()))
                    : in.say(Words.key("length", wished.obstacle()), in.clock(wished.inLife()), minutesWished);
        };
    }

    static Saying composed(Composed composed) {
        return in -> in.say("composed", in.forAreas(composed.focus()), composed.seed());
    }

    static Saying otherRest(Pose rest, Pose missed) {
        return in -> in.say("other-rest", in.name(rest), in.name(missed));
    }

    static Saying title(Composed composed, Wishes wishes) {
        return in -> in.say(
                "title",
                in.counted("minutes", Objects.requireNonNull(wishes.minutes())),
                in.of("intent", composed.intent()),
                in.forAreas(composed.focus()));
    }

    static Saying sides(Step step, int count, Segment.Side first, Segment.Side second) {
        return Hold.takesTurns(step)
                ? in -> in.say("sides-take-turns", in.of("side.first", first), in.counted("sets", count))
                : in -> in.say("sides-alike", in.of("side", first), in.of("side", second));
    }

    static Saying alternating(Segment.Side first) {
        return in -> in.say("sides-in-rounds", in.of("side.first", first));
    }

    static Saying transitions(int count, long millis) {
        return in -> in.say(
                count == 1 ? "transitions.one" : "transitions.many",
                count,
                in.counted("seconds", Math.round(millis / 1000.0)));
    }

    static Saying rehearsal(int speed) {
        return in -> in.say("rehearsal", speed);
    }

    static Saying noDeeper(Level deepest, Level wished) {
        return in -> in.say("no-deeper", in.of("level.up-to", deepest), in.atLevel(wished));
    }
}
