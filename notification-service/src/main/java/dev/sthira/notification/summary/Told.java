package dev.sthira.notification.summary;

import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeEvent.Skipped;
import dev.sthira.notification.text.Language;
import java.util.List;
import java.util.Map;

/// A practice as it is told to its reader, all of it in one language.
///
/// @param title   what the class is called
/// @param skipped what was left out
record Told(Language language, String title, List<Skipped> skipped) {

    /// In the words of the practice itself.
    static Told asPractised(SessionCompleted completed) {
        var head = completed.head();
        return new Told(
                Language.of(head.language()).orElse(Language.ORIGINAL),
                head.sequence().title(),
                completed.totals().skipped());
    }

    /// In another language.
    ///
    /// @param names of poses by their slug; each that was left out is among them
    static Told translated(SessionCompleted completed, Language language, String title, Map<String, String> names) {
        var skipped = completed.totals().skipped().stream()
                .map(one ->
                        new Skipped(one.index(), names.getOrDefault(one.pose(), one.name()), one.side(), one.pose()))
                .toList();
        return new Told(language, title, skipped);
    }
}
