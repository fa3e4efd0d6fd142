package dev.sthira.session.audience;

import dev.sthira.session.audience.LevelFigures.Loss;
import dev.sthira.session.audience.LevelFigures.Place;
import dev.sthira.session.audience.SmallGroups.Group;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is told of one level of a sequence by one wish: a pure function of counts in which no person is to
/// be seen. Its sums over all values are what is told of the level, so that is taken into account.
///
/// @param told     of each value that is told
/// @param keptBack values of which nothing is
record WishFigures(Map<String, ValueFigures> told, Set<String> keptBack) {
    private static final String REST = "";

    /// Practices of one value that came to something; at one step, or at any.
    record Count(String value, What what, @Nullable Place place, Group group) {}

    /// What is told of one value.
    ///
    /// @param endings how many came to what; an ending that is kept back is not in it
    /// @param steps   at which steps, of those of which that is told
    record ValueFigures(int starts, Map<What, Integer> endings, Map<What, Map<Place, Integer>> steps) {

        /// Which step most practices were lost at, of what is told; null where nothing is.
        @Nullable
        Loss worst() {
            return steps.entrySet().stream()
                    .flatMap(what -> what.getValue().entrySet().stream()
                            .map(place -> new Loss(place.getKey(), what.getKey(), place.getValue())))
                    .filter(loss -> loss.practices() > 0)
                    .min(Comparator.comparingInt((Loss loss) -> -loss.practices())
                            .thenComparing(Loss::place)
                            .thenComparing(Loss::cause))
                    .orElse(null);
        }
    }

    /// @param wholes all practices of each value
    /// @param level  what is told of the level
    static WishFigures of(Map<String, Group> wholes, List<Count> counts, LevelFigures level, SmallGroups small) {
        Set<String> rest = small.keptBack(wholes);

        Grid<String, What> endings = new Grid<>(endings(counts), small).united(rest, REST);
        var untold = new HashSet<>(What.ENDINGS);
        untold.removeAll(level.endings().keySet());
        Set<What> kept = endings.keptBackColumns(untold);

        var figures = new HashMap<String, ValueFigures>();
        wholes.forEach((value, whole) -> {
            if (!rest.contains(value)) {
                figures.put(
                        value,
                        new ValueFigures(whole.practices(), new EnumMap<>(What.class), new EnumMap<>(What.class)));
            }
        });
        for (What what : What.ENDINGS) {
            if (!kept.contains(what) && !untold.contains(what)) {
                figures.forEach((value, one) ->
                        one.endings().put(what, practices(endings.rows().getOrDefault(value, Map.of()), what)));
                if (What.STOPS.contains(what)) {
                    tellSteps(what, counts, level, rest, small, figures);
                }
            }
        }
        return new WishFigures(figures, rest);
    }

    private static void tellSteps(
            What what,
            List<Count> counts,
            LevelFigures level,
            Set<String> rest,
            SmallGroups small,
            Map<String, ValueFigures> figures) {
        LevelFigures.Spread spread = level.steps().get(what);
        Set<Place> untold = spread == null ? Set.of() : spread.keptBack();
        Grid<String, Place> places = new Grid<>(places(what, counts), small).united(rest, REST);
        Set<Place> kept = places.keptBackColumns(untold);
        var all = new TreeSet<Place>();
        places.rows().values().forEach(row -> all.addAll(row.keySet()));
        all.removeAll(kept);
        figures.forEach((value, one) -> {
            var told = new TreeMap<Place, Integer>();
            all.forEach(place -> told.put(place, practices(places.rows().getOrDefault(value, Map.of()), place)));
            one.steps().put(what, told);
        });
    }

    private static Map<String, Map<What, Group>> endings(List<Count> counts) {
        var rows = new HashMap<String, Map<What, Group>>();
        for (Count count : counts) {
            if (count.place() == null) {
                rows.computeIfAbsent(count.value(), _ -> new HashMap<>()).put(count.what(), count.group());
            }
        }
        return rows;
    }

    private static Map<String, Map<Place, Group>> places(What what, List<Count> counts) {
        var rows = new HashMap<String, Map<Place, Group>>();
        for (Count count : counts) {
            if (count.what() == what && count.place() != null) {
                rows.computeIfAbsent(count.value(), _ -> new HashMap<>()).put(count.place(), count.group());
            }
        }
        return rows;
    }

    private static <C> int practices(Map<C, Group> row, C column) {
        return row.getOrDefault(column, Group.NONE).practices();
    }
}
