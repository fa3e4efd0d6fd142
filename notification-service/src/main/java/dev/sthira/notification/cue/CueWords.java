package dev.sthira.notification.cue;

import dev.sthira.notification.practice.PracticeEvent.Named;
import dev.sthira.notification.practice.PracticeEvent.Segment;
import dev.sthira.notification.text.Spoken;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The second line of a cue: "left side, 60 s"; short enough for a watch.
final class CueWords {
    private CueWords() {}

    static String of(Segment segment) {
        return Stream.of(
                        variation(segment.variation()),
                        Spoken.side(segment.side()),
                        counted(segment.rounds(), "round"),
                        counted(segment.breaths(), "breath"),
                        Spoken.seconds(segment.plannedSeconds()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String variation(@Nullable Named variation) {
        return variation == null ? null : variation.name();
    }

    private static @Nullable String counted(@Nullable Integer number, String word) {
        return number == null ? null : Spoken.counted(number, word);
    }
}
