package dev.sthira.catalog.search;

import java.util.List;
import java.util.Locale;

/// How much of what is sought a subject is.
final class Seeking {
    private static final int BY_NAME = 700;
    private static final int BY_PROPERTY = 260;
    private static final int STEP = 25;

    private Seeking() {}

    /// For each list, the best of what the subject is in it; the first in a list counts the most.
    static int of(List<List<Meaning>> sought, Subject subject) {
        return sought.stream().mapToInt(list -> best(list, subject)).sum();
    }

    /// Whether any list names it.
    static boolean names(List<List<Meaning>> sought, Subject subject) {
        return sought.stream().flatMap(List::stream).anyMatch(meaning -> isNamed(meaning, subject));
    }

    private static int best(List<Meaning> list, Subject subject) {
        int best = 0;
        for (int i = 0; i < list.size(); i++) {
            var meaning = list.get(i);
            if (isNamed(meaning, subject)) {
                best = Math.max(best, BY_NAME - STEP * i);
            } else if (has(meaning, subject)) {
                best = Math.max(best, BY_PROPERTY - STEP * i / 2);
            }
        }
        return best;
    }

    private static boolean isNamed(Meaning meaning, Subject subject) {
        return subject.kind().name().toLowerCase(Locale.ROOT).equals(meaning.property())
                && subject.slug().equals(meaning.word());
    }

    private static boolean has(Meaning meaning, Subject subject) {
        return subject.property(meaning.property()).contains(meaning.word())
                || subject.held().contains(meaning.mark());
    }
}
