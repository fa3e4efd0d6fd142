package dev.sthira.catalog.picture;

import dev.sthira.catalog.pose.Dose;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Order;
import dev.sthira.catalog.sequence.Sequence.Step;
import dev.sthira.kit.words.Words;

/// How long a step of a class usually lasts and which sides work, in a few words.
public final class Measures {
    private static final int TWO_MINUTES = 120;
    private final Words words;

    public Measures(Words words) {
        this.words = words;
    }

    /// The dose of a step and its sides; rounds in which the sides take turns count once for both of them.
    public String of(Step step) {
        var dose = dose(step.dose());
        return switch (step.sides()) {
            case NONE -> dose;
            case BOTH -> with(dose, takesTurns(step) ? "turn.in-turn" : "turn.both");
            case ALTERNATING -> with(dose, "turn.in-turn");
            case RIGHT -> with(dose, "turn.right");
            case LEFT -> with(dose, "turn.left");
        };
    }

    private static boolean takesTurns(Step step) {
        var measure = step.dose().planning();
        return step.order() == Order.SIDE_BY_SIDE && measure.unit() == Unit.ROUNDS && measure.usual() > 1;
    }

    /// The title of a block, and how often all of it is gone through.
    public String heading(String title, int times) {
        return times == 1 ? title : title + words.say("separator") + words.counted("times", times);
    }

    private String with(String dose, String sides) {
        return dose + words.say("separator") + words.say(sides);
    }

    private String dose(Dose dose) {
        var measure = dose.planning();
        var count = measure.usual();
        return switch (measure.unit()) {
            case BREATHS -> words.counted("breaths", count);
            case HALF_BREATHS -> words.say("half-breath");
            case ROUNDS -> words.counted("rounds", count);
            case SECONDS -> time(words, count);
        };
    }

    /// Seconds up to two minutes, minutes from there on.
    public static String time(Words words, int seconds) {
        if (seconds < TWO_MINUTES) {
            return words.say("seconds", seconds);
        }
        return seconds % 60 == 0
                ? words.say("minutes", seconds / 60)
                : words.say("minutes", "%d:%02d".formatted(seconds / 60, seconds % 60));
    }
}
