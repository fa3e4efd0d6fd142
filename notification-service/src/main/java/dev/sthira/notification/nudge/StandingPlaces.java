package dev.sthira.notification.nudge;

import dev.sthira.notification.practice.PracticeEvent.SessionPaused;
import dev.sthira.notification.sequence.ClassTexts;
import dev.sthira.notification.sequence.PublishedSequence;
import dev.sthira.notification.sequence.Sequences;
import dev.sthira.notification.text.Language;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says where somebody has paused: in the language of the reader where the catalog has told what is to be named, and
/// otherwise in that of the practice, so that a nudge is never in two.
@Singleton
class StandingPlaces {
    private final Sequences sequences;
    private final ClassTexts texts;

    StandingPlaces(Sequences sequences, ClassTexts texts) {
        this.sequences = sequences;
        this.texts = texts;
    }

    /// @param locale that of the contact; null if there is none
    StandingPlace of(SessionPaused paused, @Nullable Locale locale) {
        var practised = Language.of(paused.head().language());
        return Optional.ofNullable(locale)
                .map(Language::of)
                .filter(read -> !practised.equals(Optional.of(read)))
                .flatMap(read -> translated(paused, read))
                .orElseGet(() -> StandingPlace.asPractised(paused));
    }

    private Optional<StandingPlace> translated(SessionPaused paused, Language language) {
        return sequences
                .of(paused.head().sequence().slug())
                .filter(known -> known.isIn(language))
                .flatMap(known -> translated(paused, language, known));
    }

    private Optional<StandingPlace> translated(SessionPaused paused, Language language, PublishedSequence known) {
        var pose = paused.segment().pose().slug();
        var names = texts.names(known.slug(), paused.head().sequence().version(), language, Set.of(pose));
        return Optional.ofNullable(names.get(pose))
                .map(name -> new StandingPlace(language, name, known.title(language)));
    }
}
