package dev.sthira.catalog.plan;

import static dev.sthira.catalog.plan.Sentences.counted;

import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.pose.Taught.Per;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long something is taught to last and planned to last, in words.
final class DoseWords {
    private static final int MINUTE = 60;

    private DoseWords() {}

    static String planned(Step step, int count) {
        var unit = step.dose().planning().unit();
        return switch (step.sides()) {
            case NONE, ALTERNATING, RIGHT, LEFT -> count(count, unit);
            case BOTH -> Hold.takesTurns(step) ? counted(count, "set") : count(count, unit) + " a side";
        };
    }

    static String taught(List<Taught> alternatives) {
        var sentence = new StringBuilder();
        for (var one : alternatives) {
            var words = words(one);
            sentence.append(sentence.isEmpty() ? "" : words.startsWith("or ") ? ", " : ", or ")
                    .append(words);
        }
        return sentence.toString();
    }

    private static String words(Taught taught) {
        return switch (taught) {
            case Taught.Exactly it -> per(count(it.count(), it.unit()), it.count(), it.per());
            case Taught.Range it -> range(it);
            case Taught.UpTo it -> "up to " + per(count(it.to(), it.unit()), it.to(), it.per());
            case Taught.AtLeast it -> "at least " + per(count(it.from(), it.unit()), it.from(), it.per());
            case Taught.Open it -> it.words() + (it.per() == Per.SIDE && !goesOn(it) ? " a side" : "");
            case Taught.Until it -> "until " + it.feeling();
            case Taught.None _ -> "no length";
        };
    }

    /// Both ends in one unit: minutes only where both are whole ones.
    private static String range(Taught.Range range) {
        if (range.unit() != Unit.SECONDS) {
            return range.from() + " to " + per(count(range.to(), range.unit()), range.to(), range.per());
        }
        boolean minutes = range.from() % MINUTE == 0 && range.to() % MINUTE == 0;
        return minutes
                ? range.from() / MINUTE + " to " + per(counted(range.to() / MINUTE, "minute"), range.to(), range.per())
                : range.from() + " to " + per(counted(range.to(), "second"), range.to(), range.per());
    }

    private static boolean goesOn(Taught.Open open) {
        return open.words().startsWith("or ");
    }

    private static String per(String counted, int count, @Nullable Per per) {
        return switch (per) {
            case SIDE -> counted + " a side";
            case SET -> counted(count, "set") + " of both sides";
            case null -> counted;
        };
    }

    private static String count(int count, Unit unit) {
        return switch (unit) {
            case SECONDS ->
                count >= 2 * MINUTE && count % MINUTE == 0
                        ? counted(count / MINUTE, "minute")
                        : counted(count, "second");
            case BREATHS -> counted(count, "breath");
            case HALF_BREATHS -> counted(count, "movement");
            case ROUNDS -> counted(count, "round");
        };
    }
}
