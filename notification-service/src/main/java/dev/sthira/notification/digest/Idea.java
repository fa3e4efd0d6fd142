package dev.sthira.notification.digest;

import dev.sthira.notification.sequence.PublishedSequence;
import dev.sthira.notification.text.Language;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One class for the week ahead.
///
/// @param title   what it is called in the language of the reader
/// @param minutes how long it usually takes
record Idea(String slug, String title, int minutes) {
    /// After a week without practice the shortest one there is. Otherwise one that was not practised, for
    /// the same as the class that was practised most if there is such a one, and about as long as a
    /// practice was on average; which of several changes from week to week.
    ///
    /// @param all  the classes that everybody may see
    /// @param seed which of several
    static Optional<Idea> after(Week week, Collection<PublishedSequence> all, Language language, int seed) {
        var known = all.stream()
                .filter(each -> each.isIn(language) && each.minutes() != null)
                .filter(each -> !week.classes().containsKey(each.slug()))
                .toList();
        var likely = week.isQuiet() ? known : alike(known, intent(week, all));
        return nearest(likely, week.isQuiet() ? 0 : usual(week), seed)
                .map(each -> new Idea(each.slug(), each.title(language), minutes(each)));
    }

    private static @Nullable String intent(Week week, Collection<PublishedSequence> all) {
        return week.favourite()
                .flatMap(slug ->
                        all.stream().filter(each -> each.slug().equals(slug)).findFirst())
                .map(PublishedSequence::intent)
                .orElse(null);
    }

    private static List<PublishedSequence> alike(List<PublishedSequence> known, @Nullable String intent) {
        var alike = known.stream()
                .filter(each -> intent != null && intent.equals(each.intent()))
                .toList();
        return alike.isEmpty() ? known : alike;
    }

    private static int usual(Week week) {
        return Math.toIntExact(week.minutes() / week.practices().size());
    }

    /// Of those that are nearest to so many minutes, one.
    private static Optional<PublishedSequence> nearest(List<PublishedSequence> known, int minutes, int seed) {
        var nearest = known.stream()
                .mapToInt(each -> Math.abs(minutes(each) - minutes))
                .min();
        var all = nearest.isEmpty()
                ? Stream.<PublishedSequence>of()
                : known.stream().filter(each -> Math.abs(minutes(each) - minutes) == nearest.getAsInt());
        var sorted = all.sorted(Comparator.comparing(PublishedSequence::slug)).toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(Math.floorMod(seed, sorted.size())));
    }

    private static int minutes(PublishedSequence sequence) {
        return Objects.requireNonNull(sequence.minutes());
    }
}
