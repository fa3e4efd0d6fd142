package dev.sthira.session.session;

import dev.sthira.session.plan.Plan;
import java.util.Locale;

/// How a session came to its end: the plan was practised, the person ended it, or nobody came back.
public enum Ending {
    FINISHED,
    ENDED,
    ABANDONED;

    /// A plan that is through is finished once half of its holds were held; skipped through, it was ended.
    static Ending ofPlan(Plan plan, Tally tally) {
        return tally.held().multipliedBy(2).compareTo(plan.holds()) >= 0 ? FINISHED : ENDED;
    }

    /// The ending of that word, as a query names it.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Ending fromString(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
