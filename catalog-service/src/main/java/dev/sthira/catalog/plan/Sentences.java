package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Wishes.Composed;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Variation;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Prop;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.sequence.Sequence.Intent;
import dev.sthira.catalog.sequence.Sequence.Rounds;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The sentences in which a plan explains itself.
final class Sentences {
    static final String NEVER = "You never want it.";
    static final String TOO_MUCH = "It asks for more than is kind right now.";

    static final String WHICH_TRIMESTER =
            "Which trimester are you in? As long as you do not say, your class respects all three.";

    private Sentences() {}

    static String offered(Pose pose, Level level, Variation variation, @Nullable Variation next) {
        var offer = "%s at %s level: %s.".formatted(pose.name(), word(level), variation.name());
        var further =
                next == null ? "" : " Once it is steady, %s may follow within the same hold.".formatted(next.name());
        return offer + condition(variation) + further;
    }

    static String wentOn(Pose pose, Level level, Variation first, Variation furthest) {
        return "%s at %s level: %s first, and within the same hold on to %s."
                        .formatted(pose.name(), word(level), first.name(), furthest.name())
                + condition(furthest);
    }

    private static String condition(Variation variation) {
        return variation.onlyIf() == null ? "" : " " + variation.onlyIf().text();
    }

    static String easier(Pose pose, Level asks, Variation easier) {
        return "%s as taught is for %s practice; this is its easier form, %s."
                .formatted(pose.name(), word(asks), easier.name());
    }

    static String plain(Pose pose, Level asks, Variation left) {
        return "%s is for %s practice; %s without it is just as good.".formatted(left.name(), word(asks), pose.name());
    }

    static String nothingEasier(Pose pose, Level asks) {
        return "%s is for %s practice and the catalog knows no easier form; do only as much of it as feels kind."
                .formatted(pose.name(), word(asks));
    }

    static String insteadOf(List<String> names) {
        return "%s in its place is just as good.".formatted(String.join(" or ", names));
    }

    static String dose(Part part, int count, @Nullable Integer minutes) {
        var step = part.step();
        var planned = DoseWords.planned(step, count) + (step.kind() == PoseKind.REST ? " of rest" : "");
        var usual = part.extents().usual();
        var change = count == usual || minutes == null
                ? ""
                : " instead of the usual %d, for your %s".formatted(usual, counted(minutes, "minute"));
        return step.dose().taught().stream().allMatch(Taught.None.class::isInstance)
                ? "The teacher names no length; we plan %s%s.".formatted(planned, change)
                : "Taught as “%s”; we plan %s%s."
                        .formatted(DoseWords.taught(step.dose().taught()), planned, change);
    }

    static String plainDose(Part part, int count) {
        return "%s instead of the usual %d, to fit your time."
                .formatted(
                        upperFirst(DoseWords.planned(part.step(), count)),
                        part.extents().usual());
    }

    static String rounds(int times, Rounds rounds) {
        return "This block is gone through %s; from %d to %d would be fine."
                .formatted(counted(times, "time"), rounds.shortest(), rounds.longest());
    }

    static String added(Pose pose) {
        return "%s is not part of this class; it is here because you always want it.".formatted(pose.name());
    }

    static String prepares(Pose pose, Pose guest) {
        return "%s prepares you for %s.".formatted(pose.name(), guest.name());
    }

    static String balances(Pose pose, Pose guest) {
        return "%s balances %s.".formatted(pose.name(), guest.name());
    }

    static String into(Pose pose) {
        return "Come into %s.".formatted(pose.name());
    }

    static String otherWay(Pose from, Pose to, int seconds) {
        return "From %s you go straight on to %s, and have %d seconds for the way."
                .formatted(from.name(), to.name(), seconds);
    }

    static String needs(Prop prop) {
        return "It needs %s, and you have none at hand.".formatted(things(prop));
    }

    static String wouldHelp(Prop prop) {
        return "It goes well with %s, and you have none at hand.".formatted(things(prop));
    }

    static String pace(Wishes.Pace pace) {
        return pace == Wishes.Pace.SLOW
                ? "You like it slow: half as much time again for every transition."
                : "You like it brisk: three quarters of the time for every transition.";
    }

    static String length(int minutes, long millis) {
        long off = Math.round(millis / 1000.0) - minutes * 60L;
        if (Math.abs(off) * 1000 <= Fit.TOLERANCE_MILLIS) {
            return "Made to fit your %s: it takes %s.".formatted(counted(minutes, "minute"), clock(millis));
        }
        var close = "%s is as close as it comes to your %s ".formatted(clock(millis), counted(minutes, "minute"));
        return off > 0
                ? close + "without losing its warm-up, its rest or what you always want."
                : close + "with doses that are meant for it.";
    }

    static String composed(Composed composed) {
        var areas = composed.focus().stream().map(Sentences::word).toList();
        return "Put together for you from the catalog%s, with the seed %d; the same seed gives the same class."
                .formatted(areas.isEmpty() ? "" : ", for " + joined(areas), composed.seed());
    }

    static String title(Composed composed, Wishes wishes) {
        var areas = composed.focus().stream().map(Sentences::word).toList();
        return "%d minutes to %s%s"
                .formatted(wishes.minutes(), verb(composed.intent()), areas.isEmpty() ? "" : ", for " + joined(areas));
    }

    private static String verb(Intent intent) {
        return switch (intent) {
            case BALANCE -> "find balance";
            case ENERGISE -> "wake up";
            case WARM_UP -> "warm up";
            case PRENATAL -> "move for two";
            default -> word(intent);
        };
    }

    static String words(Concern concern) {
        return switch (concern) {
            case PREGNANCY_FIRST_TRIMESTER -> "the first trimester of your pregnancy";
            case PREGNANCY_SECOND_TRIMESTER -> "the second trimester of your pregnancy";
            case PREGNANCY_THIRD_TRIMESTER -> "the third trimester of your pregnancy";
            case POSTNATAL -> "the months after birth";
            case AFTER_EYE_SURGERY -> "your eye surgery";
            case DISC_AND_SCIATICA -> "your disc or sciatica";
            default -> "your " + word(concern);
        };
    }

    static String things(Prop prop) {
        return prop.anyOf().stream()
                .map(thing -> (thing == PropItem.WALL ? "the " : "a ") + word(thing))
                .collect(Collectors.joining(" or "));
    }

    static String joined(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private static String clock(long millis) {
        long seconds = Math.round(millis / 1000.0);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    private static String upperFirst(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    static String sides(Step step, int count, Segment.Side first, Segment.Side second) {
        return Hold.takesTurns(step)
                ? "The sides take turns, %s first: %s.".formatted(word(first), counted(count, "set"))
                : "The %s side lasts exactly as long as the %s.".formatted(word(second), word(first));
    }

    static String alternating(Segment.Side first) {
        return "Both sides take turns inside each round, %s first, so one segment holds them both."
                .formatted(word(first));
    }

    static String transitions(int count, long millis) {
        return "The %s take %d seconds in all; these are our figures, the teacher names none."
                .formatted(counted(count, "transition"), Math.round(millis / 1000.0));
    }

    static String rehearsal(int speed) {
        return "A rehearsal: everything runs at %d times its pace, order and proportions stay.".formatted(speed);
    }

    static String noDeeper(Level deepest, Level wished) {
        return "This class goes as far as %s level; at %s level you get its deepest forms."
                .formatted(word(deepest), word(wished));
    }

    static String counted(int count, String thing) {
        return count + " " + thing + (count == 1 ? "" : "s");
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
