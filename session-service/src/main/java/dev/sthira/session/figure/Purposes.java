package dev.sthira.session.figure;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What practice was for: the intents and body areas that classes were put together for, as their plans tell. A taught
/// class tells of none, nor does an entry.
///
/// @param intents longest held first
/// @param areas   longest held first; a class that was for several counts for each
/// @param untold  all else
record Purposes(List<Share> intents, List<Share> areas, Share untold) {

    /// What was practised for one of them.
    ///
    /// @param word the catalog's
    record Share(String word, int practices, Duration held) {
        private Share plus(Share other) {
            return new Share(word, practices + other.practices, held.plus(other.held));
        }
    }

    /// Practices of one plan, and what it was for.
    ///
    /// @param intent null if it does not tell
    record Meant(@Nullable String intent, List<String> areas, int practices, Duration held) {}

    /// @param plans     those of all practices
    /// @param practised all there was
    static Purposes of(List<Meant> plans, Collection<Practised> practised) {
        var intents = new TreeMap<String, Share>();
        var areas = new TreeMap<String, Share>();
        int told = 0;
        Duration held = Duration.ZERO;
        for (Meant plan : plans) {
            String intent = plan.intent();
            if (intent != null) {
                told += plan.practices();
                held = held.plus(plan.held());
                add(intents, intent, plan);
                plan.areas().forEach(area -> add(areas, area, plan));
            }
        }
        Duration all = HeldDays.of(practised).total();
        return new Purposes(sorted(intents), sorted(areas), new Share("", practised.size() - told, all.minus(held)));
    }

    private static void add(Map<String, Share> shares, String word, Meant plan) {
        shares.merge(word, new Share(word, plan.practices(), plan.held()), Share::plus);
    }

    private static List<Share> sorted(Map<String, Share> shares) {
        var sorted = new ArrayList<>(shares.values());
        sorted.sort(comparing(Share::held, reverseOrder()).thenComparing(Share::word));
        return List.copyOf(sorted);
    }
}
