package dev.sthira.notification.summary;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a class is for, as far as it changes what is said after it.
enum Aim {
    STRENGTH,
    EASE,
    QUIET,
    /// Not known, or something that has no words of its own: what suits every class.
    ANY;

    /// That of a class, by the catalog's word for what it is for.
    static Aim of(@Nullable String intent) {
        return switch (intent) {
            case "strengthen" -> STRENGTH;
            case "stretch", "mobilise" -> EASE;
            case "unwind", "sleep", "restore", "recover" -> QUIET;
            case null, default -> ANY;
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
