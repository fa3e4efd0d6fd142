package dev.sthira.notification.action;

import java.util.Locale;

/// What somebody may do with one tap. The places stand in addresses: a new one goes to the end.
public enum Deed {
    IN_TEN_MINUTES,
    NOT_TODAY,
    GO_ON,
    END;

    /// The word in words, in rows and on the wire, such as `not-today`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
