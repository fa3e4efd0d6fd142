package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Cue;
import dev.sthira.catalog.pose.Cue.When;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Variation;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is said on the way into a pose where no teacher says it: the form's own words as far as there is time for them.
final class WayWords {
    private WayWords() {}

    static Saying into(Pose pose, @Nullable Variation form, int seconds) {
        return in -> Stream.of(entering(pose, form), named(pose, form, in))
                .flatMap(words -> words)
                .filter(words -> Voice.hasTimeFor(words, seconds))
                .findFirst()
                .orElseGet(() -> shortest(pose, form, in));
    }

    private static Stream<String> entering(Pose pose, @Nullable Variation form) {
        var cues = form == null ? List.<Cue>of() : form.cues();
        return cues.stream().filter(cue -> cue.when() == When.ENTER).limit(1).map(Cue::text);
    }

    private static Stream<String> named(Pose pose, @Nullable Variation form, Vocabulary in) {
        var plain = Sentences.into(pose).in(in);
        return form == null
                ? Stream.of(plain)
                : Stream.of(
                        Sentences.into(pose, form).in(in), in.say("into-shortly", pose.name() + ", " + form.name()));
    }

    private static String shortest(Pose pose, @Nullable Variation form, Vocabulary in) {
        return in.say("into-shortly", form == null ? pose.name() : form.name());
    }
}
