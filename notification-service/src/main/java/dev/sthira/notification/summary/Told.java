package dev.sthira.notification.summary;

import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.Skipped;
import dev.sthira.notification.text.Language;
import java.util.List;
import java.util.Map;

/// A practice as it is told to its reader, all of it in one language.
///
/// @param title   what the class is called
/// @param leftOut what was left out
/// @param again   what was done once more
record Told(Language language, String title, List<Skipped> leftOut, List<Skipped> again) {

    /// In the words of the practice itself.
    static Told asPractised(SessionCompleted completed) {
        var head = completed.head();
        var totals = completed.totals();
        return new Told(
                Language.of(head.language()).orElse(Language.ORIGINAL),
                head.sequence().title(),
                totals.leftOut(),
                totals.doneAgain());
    }

    /// In another language.
    ///
    /// @param names of poses by their slug; each that is named is among them
    static Told translated(SessionCompleted completed, Language language, String title, Map<String, String> names) {
        var totals = completed.totals();
        return new Told(language, title, named(totals.leftOut(), names), named(totals.doneAgain(), names));
    }

    private static List<Skipped> named(List<Skipped> visits, Map<String, String> names) {
        return visits.stream()
                .map(one ->
                        new Skipped(one.index(), names.getOrDefault(one.pose(), one.name()), one.side(), one.pose()))
                .toList();
    }
}
