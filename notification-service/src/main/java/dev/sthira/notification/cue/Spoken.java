package dev.sthira.notification.cue;

import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.practice.PracticeEvent.Named;
import dev.sthira.notification.practice.PracticeEvent.PoseStarted;
import dev.sthira.notification.sequence.ClassTexts;
import dev.sthira.notification.sequence.Said;
import dev.sthira.notification.sequence.Sequences;
import dev.sthira.notification.text.Language;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What is said when a pose begins: in the language of the reader where the catalog has told it, and otherwise all of
/// it in the language of the practice, so that a cue is never in two.
@Singleton
class Spoken {
    private final Contacts contacts;
    private final Sequences sequences;
    private final ClassTexts texts;

    Spoken(Contacts contacts, Sequences sequences, ClassTexts texts) {
        this.contacts = contacts;
        this.sequences = sequences;
        this.texts = texts;
    }

    /// For some poses: who reads them is asked once, and what is said of one only once in each language.
    Function<PoseStarted, Said> of(List<PoseStarted> poses) {
        var readers = contacts.locales(
                poses.stream().map(pose -> pose.head().person()).collect(Collectors.toSet()));
        var translations = new HashMap<Sentence, Optional<Said>>();
        return started -> said(
                started,
                Optional.ofNullable(readers.get(started.head().person())).map(Language::of),
                sentence -> translations.computeIfAbsent(sentence, this::translated));
    }

    /// What is to be said, and in which language.
    private record Sentence(ClassTexts.Stretch stretch, Language language) {}

    private static Said said(
            PoseStarted started, Optional<Language> read, Function<Sentence, Optional<Said>> translated) {
        var practised = Language.of(started.head().language());
        return read.filter(language -> !practised.equals(Optional.of(language)))
                .flatMap(language -> translated.apply(new Sentence(stretch(started), language)))
                .orElseGet(() -> asPractised(started, practised.orElse(Language.ORIGINAL)));
    }

    private Optional<Said> translated(Sentence sentence) {
        var language = sentence.language();
        return sequences
                .of(sentence.stretch().slug())
                .filter(known -> known.isIn(language))
                .flatMap(known -> texts.in(language, known.title(language), sentence.stretch()));
    }

    private static ClassTexts.Stretch stretch(PoseStarted started) {
        var segment = started.segment();
        var sequence = started.head().sequence();
        return new ClassTexts.Stretch(
                sequence.slug(),
                sequence.version(),
                segment.block(),
                segment.step(),
                segment.pose().slug(),
                slug(segment.variation()),
                started.cue());
    }

    private static String slug(@Nullable Named form) {
        return form == null ? "" : form.slug();
    }

    static Said asPractised(PoseStarted started, Language language) {
        var form = started.segment().variation();
        return new Said(
                language,
                started.head().sequence().title(),
                started.segment().pose().name(),
                form == null ? null : form.name(),
                started.cue());
    }
}
