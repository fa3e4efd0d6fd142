package dev.sthira.notification.message;

import dev.sthira.notification.practice.PracticeEvent.Named;
import dev.sthira.notification.practice.PracticeEvent.Segment;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The second line of a cue: "left side, 60 s"; short enough for a watch.
final class Cue {
    private Cue() {}

    static String body(Segment segment) {
        return Stream.of(
                        variation(segment.variation()),
                        side(segment.side()),
                        counted(segment.rounds(), "round"),
                        counted(segment.breaths(), "breath"),
                        Spoken.seconds(segment.plannedSeconds()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
    }

    private static @Nullable String variation(@Nullable Named variation) {
        return variation == null ? null : variation.name();
    }

    static @Nullable String side(String side) {
        return switch (side) {
            case "left", "right" -> side + " side";
            case "alternating" -> "alternating sides";
            default -> null;
        };
    }

    private static @Nullable String counted(@Nullable Integer number, String word) {
        return number == null ? null : Spoken.counted(number, word);
    }
}
