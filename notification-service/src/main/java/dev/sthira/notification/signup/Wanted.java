package dev.sthira.notification.signup;

import dev.sthira.notification.sequence.PublishedSequence;
import dev.sthira.notification.text.Language;
import java.util.Optional;

/// The class whose cheat sheet somebody wants; none is the one that everybody is offered.
record Wanted(Optional<PublishedSequence> sequence) {

    /// A text that names the class: under its own key where one was chosen.
    String say(String key, Language language) {
        return sequence.map(chosen -> language.say(key + ".of", chosen.title(language)))
                .orElseGet(() -> language.say(key));
    }
}
