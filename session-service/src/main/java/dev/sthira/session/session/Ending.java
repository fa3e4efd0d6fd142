package dev.sthira.session.session;

import java.util.Locale;

/// How a session came to its end: the plan was done, the person ended it, or nobody came back.
public enum Ending {
    FINISHED,
    ENDED,
    ABANDONED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
