package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Taught;
import dev.sthira.catalog.pose.Taught.Per;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.catalog.sequence.Sequence.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How long something is taught to last and planned to last, in words.
record DoseWords(Vocabulary in) {
    private static final int MINUTE = 60;
    private static final String VOWELS = "aeiouyhàâéèêëîïôûœ";

    String planned(Step step, int count) {
        var unit = step.dose().planning().unit();
        return switch (step.sides()) {
            case NONE, ALTERNATING, RIGHT, LEFT -> count(count, unit);
            case BOTH -> Hold.takesTurns(step) ? in.counted("sets", count) : in.say("a-side", count(count, unit));
        };
    }

    /// What is usual, behind what is planned: the number alone, where both are said in one unit.
    String usual(Step step, int usual, int planned) {
        var unit = step.dose().planning().unit();
        if (unit == Unit.SECONDS && isInMinutes(usual) != isInMinutes(planned)) {
            return count(usual, unit);
        }
        return String.valueOf(unit == Unit.SECONDS && isInMinutes(usual) ? usual / MINUTE : usual);
    }

    String taught(List<Taught> alternatives) {
        return alternatives.stream()
                .map(this::words)
                .reduce((said, words) -> in.say(goesOn(words) ? "goes-on" : "next-alternative", said, words))
                .orElse("");
    }

    private String words(Taught taught) {
        return switch (taught) {
            case Taught.Exactly it -> per(count(it.count(), it.unit()), it.count(), it.per());
            case Taught.Range it -> range(it);
            case Taught.UpTo it -> in.say("up-to", per(count(it.to(), it.unit()), it.to(), it.per()));
            case Taught.AtLeast it -> in.say("at-least", per(count(it.from(), it.unit()), it.from(), it.per()));
            case Taught.Open it ->
                it.per() == Per.SIDE && !goesOn(it.words()) ? in.say("a-side", it.words()) : it.words();
            case Taught.Until it -> in.say(startsWithAVowel(it.feeling()) ? "until-vowel" : "until", it.feeling());
            case Taught.None _ -> in.say("no-length");
        };
    }

    /// Both ends in one unit: minutes only where both are whole ones.
    private String range(Taught.Range range) {
        if (range.unit() != Unit.SECONDS) {
            return range(range.from(), per(count(range.to(), range.unit()), range.to(), range.per()));
        }
        boolean minutes = range.from() % MINUTE == 0 && range.to() % MINUTE == 0;
        return minutes
                ? range(range.from() / MINUTE, per(in.counted("minutes", range.to() / MINUTE), range.to(), range.per()))
                : range(range.from(), per(in.counted("seconds", range.to()), range.to(), range.per()));
    }

    private String range(int from, String to) {
        return in.say("range", from, to);
    }

    /// Whether it goes on with what was said before: "or longer".
    private boolean goesOn(String words) {
        return words.startsWith(in.say("goes-on-with"));
    }

    private static boolean startsWithAVowel(String words) {
        return !words.isEmpty() && VOWELS.indexOf(Character.toLowerCase(words.charAt(0))) >= 0;
    }

    private String per(String counted, int count, @Nullable Per per) {
        return switch (per) {
            case SIDE -> in.say("a-side", counted);
            case SET -> in.say("of-both-sides", in.counted("sets", count));
            case null -> counted;
        };
    }

    private static boolean isInMinutes(int seconds) {
        return seconds >= 2 * MINUTE && seconds % MINUTE == 0;
    }

    private String count(int count, Unit unit) {
        return switch (unit) {
            case SECONDS -> isInMinutes(count) ? in.counted("minutes", count / MINUTE) : in.counted("seconds", count);
            case BREATHS -> in.counted("breaths", count);
            case HALF_BREATHS -> in.counted("movements", count);
            case ROUNDS -> in.counted("rounds", count);
        };
    }
}
