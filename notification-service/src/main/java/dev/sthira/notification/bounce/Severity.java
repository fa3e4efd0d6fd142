package dev.sthira.notification.bounce;

import java.util.Locale;
import java.util.Set;

/// How bad a report is.
enum Severity {
    /// There is no such mailbox, and never will be.
    HARD,
    /// It could not be delivered this time: full, away, or too much of us.
    SOFT,
    /// Whoever got it calls it spam.
    COMPLAINT;

    /// Status codes that speak of the address itself (RFC 3463): bad mailbox or system, moved away, disabled, no domain
    /// that takes mail.
    private static final Set<String> OF_THE_ADDRESS =
            Set.of("5.1.1", "5.1.2", "5.1.3", "5.1.6", "5.1.10", "5.2.1", "5.4.4");

    /// @param status as in RFC 3463, such as `5.1.1`
    static Severity ofFailure(String status) {
        return OF_THE_ADDRESS.contains(status) ? HARD : SOFT;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
