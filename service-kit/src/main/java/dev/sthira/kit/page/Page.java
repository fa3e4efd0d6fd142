package dev.sthira.kit.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One page of a list.
///
/// @param next the mark behind its last entry; null on the last page
public record Page<T>(List<T> items, @Nullable String next) {

    /// Cuts a page from rows of which one more than fits was asked for.
    ///
    /// @param mark the mark behind an entry
    public static <T> Page<T> of(List<T> rows, int limit, Function<T, String> mark) {
        var items = List.copyOf(rows.subList(0, Math.min(limit, rows.size())));
        return new Page<>(items, rows.size() > limit ? mark.apply(items.getLast()) : null);
    }

    /// The same page with its entries as others see them.
    public <V> Page<V> map(Function<T, V> view) {
        return new Page<>(items.stream().map(view).toList(), next);
    }
}
