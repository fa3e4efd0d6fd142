package dev.sthira.session.opinion;

import java.util.Locale;

/// What a person thinks of a pose.
enum Opinion {
    LIKE,
    NEVER;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Opinion of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
