package dev.sthira.catalog.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Poses that grow out of another one and have no beginning of their own: they come right after it, and go with it.
final class Growth {
    private static final Map<String, String> ROOTS = Map.of(
            "reverse-warrior", "warrior-two",
            "humble-warrior", "warrior-one",
            "one-legged-wheel", "wheel");

    private Growth() {}

    /// The pose that this one grows out of, or null where it stands on its own.
    static @Nullable String root(String pose) {
        return ROOTS.get(pose);
    }
}
