package dev.sthira.notification.message;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A way to reach somebody.
@Schema(name = "MessageChannel")
public enum Channel {
    EMAIL,
    PUSH;

    /// The word on the wire and in the database.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Channel ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
