package dev.sthira.catalog.picture;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.kit.words.Words;
import org.jspecify.annotations.Nullable;

/// What a picture is called and what it says to those who do not see it, in the language of the words.
final class Captions {
    private final Words words;

    Captions(Words words) {
        this.words = words;
    }

    /// @param pose in the language of the words
    /// @param side where the picture has sides
    Caption of(Pose pose, @Nullable String variation, @Nullable Shown side) {
        var chosen = variation == null ? null : pose.variation(variation).orElseThrow();
        var named = side == null ? names(pose) : words.say(Words.key("side", side), names(pose));
        var shown = words.say("still", named);
        return chosen == null
                ? caption(pose.name(), shown)
                : caption(words.say("form", pose.name(), chosen.name()), shown + " " + chosen.summary());
    }

    Caption moving(Pose pose) {
        return caption(words.say("moving", pose.name()), words.say("way", pose.name()));
    }

    private static String names(Pose pose) {
        return pose.sanskrit() == null
                ? pose.name()
                : pose.name() + " (" + pose.sanskrit().iast() + ")";
    }

    private Caption caption(String title, String description) {
        return new Caption(words.language(), title, description);
    }
}
