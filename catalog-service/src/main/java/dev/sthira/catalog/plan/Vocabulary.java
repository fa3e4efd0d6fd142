package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Limit;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Prop;
import dev.sthira.catalog.pose.Taught.Unit;
import dev.sthira.kit.words.Words;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The words a plan explains itself with, in one language.
record Vocabulary(Words words) {
    static final Map<String, Words> LANGUAGES = Words.all("/plan/words");
    static final Vocabulary ENGLISH = in(Words.ORIGINAL);

    /// The words of a language that is spoken, or else the English ones.
    static Vocabulary in(String language) {
        var words = LANGUAGES.get(language);
        return words == null ? ENGLISH : new Vocabulary(words);
    }

    String language() {
        return words.language();
    }

    String say(String key, Object... fillings) {
        return words.say(key, fillings);
    }

    /// So many minutes, breaths, rounds.
    String counted(String things, long count) {
        return words.counted("count." + things, count);
    }

    /// A few minutes, seconds or breaths.
    String lasting(Limit limit) {
        boolean inMinutes = limit.unit() == Unit.SECONDS && limit.count() % 60 == 0;
        return inMinutes
                ? counted("minutes", limit.count() / 60)
                : counted(limit.unit() == Unit.SECONDS ? "seconds" : "breaths", limit.count());
    }

    String of(String key, Enum<?> constant) {
        return words.of(key, constant);
    }

    /// A pose as a sentence names it.
    String name(Pose pose) {
        return say("named", pose.name());
    }

    String name(Pose.Variation form) {
        return say("named", form.name());
    }

    /// For practice of this level.
    String forLevel(Level level) {
        return of("level.for", level);
    }

    String atLevel(Level level) {
        return of("level.at", level);
    }

    /// ` because of your knees`; nothing where no concern is the reason.
    String because(@Nullable Concern concern) {
        return concern == null ? "" : of("because", concern);
    }

    /// What one needs: `a block or a cushion`.
    String things(Prop prop) {
        return oneOf("thing", prop);
    }

    /// What one does it with.
    String with(Prop prop) {
        return oneOf("with", prop);
    }

    /// `, for hips and spine`; nothing for the whole of a body.
    String forAreas(List<Area> areas) {
        return areas.isEmpty() ? "" : say("for-areas", words.joined(each(areas, area -> of("area", area))));
    }

    /// Minutes and seconds, as a clock shows them.
    String clock(long millis) {
        long seconds = Math.round(millis / 1000.0);
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /// One or the other of these.
    String oneOf(List<String> things) {
        return things.stream().reduce((one, other) -> say("or", one, other)).orElse("");
    }

    private String oneOf(String key, Prop prop) {
        return oneOf(each(prop.anyOf(), thing -> of(key, thing)));
    }

    private static <T> List<String> each(List<T> things, Function<T, String> word) {
        return things.stream().map(word).toList();
    }
}
