package dev.sthira.kit.database;

import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Rows on their way into one statement, column by column, as `unnest` takes them.
public final class Columns {
    private Columns() {}

    public static <T> @Nullable String[] texts(Collection<T> rows, Function<T, @Nullable String> text) {
        return rows.stream().map(text).toArray(String[]::new);
    }

    public static <T> @Nullable Integer[] numbers(Collection<T> rows, Function<T, @Nullable Integer> number) {
        return rows.stream().map(number).toArray(Integer[]::new);
    }

    public static <T> @Nullable UUID[] ids(Collection<T> rows, Function<T, @Nullable UUID> id) {
        return rows.stream().map(id).toArray(UUID[]::new);
    }
}
