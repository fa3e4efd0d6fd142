package dev.sthira.notification.summary;

import dev.sthira.notification.contact.Contact;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.Skipped;
import dev.sthira.notification.sequence.ClassTexts;
import dev.sthira.notification.sequence.PublishedSequence;
import dev.sthira.notification.sequence.Sequences;
import dev.sthira.notification.text.Language;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// In which language a practice is told: that of the reader where the catalog has told what is to be named, and
/// otherwise that of the practice, so that a summary is never in two.
@Singleton
class Telling {
    private final Sequences sequences;
    private final ClassTexts texts;

    Telling(Sequences sequences, ClassTexts texts) {
        this.sequences = sequences;
        this.texts = texts;
    }

    Told of(SessionCompleted completed, @Nullable Contact contact) {
        var practised = Language.of(completed.head().language());
        return Optional.ofNullable(contact)
                .map(Contact::locale)
                .map(Language::of)
                .filter(read -> !practised.equals(Optional.of(read)))
                .flatMap(read -> translated(completed, read))
                .orElseGet(() -> Told.asPractised(completed));
    }

    /// What the class is for.
    Aim aim(SessionCompleted completed) {
        return Aim.of(sequences
                .of(completed.head().sequence().slug())
                .map(PublishedSequence::intent)
                .orElse(null));
    }

    private Optional<Told> translated(SessionCompleted completed, Language language) {
        return sequences
                .of(completed.head().sequence().slug())
                .filter(known -> known.isIn(language))
                .flatMap(known -> translated(completed, language, known));
    }

    private Optional<Told> translated(SessionCompleted completed, Language language, PublishedSequence known) {
        var totals = completed.totals();
        var named = Stream.concat(totals.leftOut().stream(), totals.doneAgain().stream())
                .toList();
        var poses = named.stream().map(Skipped::pose).filter(Objects::nonNull).collect(Collectors.toSet());
        var names = texts.names(known.slug(), completed.head().sequence().version(), language, poses);
        boolean all = named.stream().allMatch(one -> one.pose() != null && names.containsKey(one.pose()));
        return all ? Optional.of(Told.translated(completed, language, known.title(language), names)) : Optional.empty();
    }
}
