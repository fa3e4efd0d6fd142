package dev.sthira.catalog.picture;

import dev.sthira.catalog.pose.Bells;
import dev.sthira.catalog.pose.Counts;
import dev.sthira.catalog.pose.Rhythm;
import dev.sthira.catalog.pose.Strokes;
import dev.sthira.kit.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What leads a practice from within, in a few words: the counts of its breath, its quick breaths, its bells.
public final class Rhythms {
    private final Words words;

    public Rhythms(Words words) {
        this.words = words;
    }

    /// Nothing where nothing leads it.
    public @Nullable String of(Rhythm rhythm) {
        var said = Stream.of(breath(rhythm.counts()), strokes(rhythm.strokes()), bells(rhythm.bells()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(words.say("separator")));
        return said.isEmpty() ? null : said;
    }

    private @Nullable String breath(@Nullable Counts counts) {
        if (counts == null) {
            return null;
        }
        var parts = new ArrayList<>(List.of(words.say("count.in", counts.in())));
        if (counts.hold() > 0) {
            parts.add(words.say("count.hold", counts.hold()));
        }
        parts.add(words.say("count.out", counts.out()));
        if (counts.pause() > 0) {
            parts.add(words.say("count.hold", counts.pause()));
        }
        return String.join(" – ", parts);
    }

    private @Nullable String strokes(@Nullable Strokes strokes) {
        if (strokes == null) {
            return null;
        }
        return strokes.rest() == 0
                ? words.say("strokes", strokes.count(), strokes.perMinute())
                : words.say(
                        "strokes-and-rest", strokes.count(), strokes.perMinute(), Measures.time(words, strokes.rest()));
    }

    private @Nullable String bells(@Nullable Bells bells) {
        var struck = new ArrayList<String>();
        if (bells != null && bells.start() > 0) {
            struck.add(words.counted("bell.start", bells.start()));
        }
        if (bells != null && bells.every() != null) {
            struck.add(words.say("bell.every", Measures.time(words, bells.every())));
        }
        if (bells != null && bells.end() > 0) {
            struck.add(words.counted("bell.end", bells.end()));
        }
        return struck.isEmpty() ? null : words.say("bell", String.join(", ", struck));
    }
}
