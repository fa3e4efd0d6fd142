package dev.sthira.notification.cue;

import dev.sthira.notification.practice.PracticeEvent.Segment;
import dev.sthira.notification.sequence.Said;
import dev.sthira.notification.text.Language;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a cue says under the name of the pose: "left side, 60 s", short enough for a watch, and the teacher's sentence.
final class CueWords {
    private CueWords() {}

    static String of(Segment segment, Said said) {
        var language = said.language();
        var facts = Stream.of(
                        said.form(),
                        language.side(segment.side()),
                        counted(language, "rounds", segment.rounds()),
                        counted(language, "breaths", segment.breaths()),
                        language.seconds(segment.plannedSeconds()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return said.cue().isBlank() ? facts : facts + "\n" + said.cue();
    }

    private static @Nullable String counted(Language language, String things, @Nullable Integer number) {
        return number == null ? null : language.counted(things, number);
    }
}
