package dev.sthira.notification.nudge;

import dev.sthira.notification.practice.PracticeEvent.SessionPaused;
import dev.sthira.notification.text.Language;

/// Where somebody has paused, in words of one language.
///
/// @param pose  the pose they stand at
/// @param title what the class is called
record StandingPlace(Language language, String pose, String title) {

    /// In the words of the practice itself.
    static StandingPlace asPractised(SessionPaused paused) {
        var head = paused.head();
        return new StandingPlace(
                Language.of(head.language()).orElse(Language.ORIGINAL),
                paused.segment().pose().name(),
                head.sequence().title());
    }
}
