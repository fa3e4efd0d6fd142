package dev.sthira.session.audience;

import dev.sthira.session.audience.SmallGroups.Group;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Practices sorted in two ways at once, of which both the sums of rows and those of columns may be told
/// elsewhere: what of it is told. A row or a column is told as a whole or not at all, so that nothing
/// single is to be had from what is around it.
///
/// How many people are behind several cells is not known here; it is at least as many as behind any one.
///
/// @param rows for each row its cells by column; one that is empty is left out
record Grid<R, C>(Map<R, Map<C, Group>> rows, SmallGroups small) {

    /// Which columns are kept back: where any cell is small, and the smallest others as long as the
    /// cells that are kept back of any row are small together.
    ///
    /// @param already those that are kept back of all rows together
    Set<C> keptBackColumns(Set<C> already) {
        Map<C, Group> columns = columns();
        var first = new HashSet<>(already);
        first.retainAll(columns.keySet());
        columns.keySet().stream()
                .filter(column -> rows.values().stream().anyMatch(row -> small.isSmall(cell(row, column))))
                .forEach(first::add);
        return grown(
                first,
                columns,
                kept -> rows.values().stream()
                        .anyMatch(row -> small.isSmall(united(
                                kept.stream().map(column -> cell(row, column)).toList()))));
    }

    /// The same with some rows as one.
    Grid<R, C> united(Set<R> some, R as) {
        var fewer = new HashMap<>(rows);
        fewer.keySet().removeAll(some);
        var columns = new HashMap<C, Group>();
        for (R row : some) {
            rows.getOrDefault(row, Map.of())
                    .forEach((column, group) -> columns.merge(column, group, (a, b) -> united(List.of(a, b))));
        }
        if (!columns.isEmpty()) {
            fewer.put(as, columns);
        }
        return new Grid<>(fewer, small);
    }

    private Map<C, Group> columns() {
        var columns = new HashMap<C, Group>();
        rows.values()
                .forEach(row ->
                        row.forEach((column, group) -> columns.merge(column, group, (a, b) -> united(List.of(a, b)))));
        return columns;
    }

    private static <K> Group cell(Map<K, Group> row, K column) {
        return row.getOrDefault(column, Group.NONE);
    }

    private interface TooFew<K> {
        boolean isSmall(Set<K> kept);
    }

    private static <K> Set<K> grown(Collection<K> first, Map<K, Group> all, TooFew<K> tooFew) {
        var kept = new HashSet<>(first);
        while (tooFew.isSmall(kept)) {
            Optional<K> next = all.keySet().stream()
                    .filter(one -> !kept.contains(one))
                    .min(Comparator.comparingInt((K one) ->
                                    Objects.requireNonNull(all.get(one)).people())
                            .thenComparing(Object::toString));
            if (next.isEmpty()) {
                return kept;
            }
            kept.add(next.get());
        }
        return kept;
    }

    private static Group united(Collection<Group> groups) {
        return new Group(
                groups.stream().mapToInt(Group::practices).sum(),
                groups.stream().mapToInt(Group::people).max().orElse(0),
                0);
    }
}
