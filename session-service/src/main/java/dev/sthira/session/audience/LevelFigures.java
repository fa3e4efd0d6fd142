package dev.sthira.session.audience;

import dev.sthira.session.audience.SmallGroups.Group;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is told of one level of one version of a sequence: a pure function of counts in which no person
/// is to be seen.
///
/// @param starts sessions started
/// @param people different people who started one
/// @param endings how many came to what; an ending that is kept back is not in it
/// @param steps at which steps; of an ending that is kept back nothing
record LevelFigures(int starts, int people, Map<What, Integer> endings, Map<What, Spread> steps) {

    /// A step of the sequence; its sides and repetitions are taken together.
    record Place(int block, int step) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return block == other.block ? Integer.compare(step, other.step) : Integer.compare(block, other.block);
        }
    }

    /// How many practices came to something at one step.
    record Cell(What what, Place place, Group group) {}

    /// Something, spread over the steps.
    ///
    /// @param told     how often at which step; never is not in it
    /// @param keptBack steps of which it is not told
    /// @param elsewhere how often at all of those together
    record Spread(Map<Place, Integer> told, Set<Place> keptBack, int elsewhere) {

        /// How often at this step; null if it is kept back.
        @Nullable
        Integer at(Place place) {
            return keptBack.contains(place) ? null : told.getOrDefault(place, 0);
        }
    }

    /// Where most were lost, and how.
    record Loss(Place place, What cause, int practices) {}

    /// @param endings all practices of the level, by what they came to
    /// @param cells   where they ended, were abandoned, skipped or repeated
    static LevelFigures of(Map<What, Group> endings, List<Cell> cells, SmallGroups small) {
        Set<What> keptBack = small.keptBack(endings);
        var told = new EnumMap<What, Integer>(What.class);
        var steps = new EnumMap<What, Spread>(What.class);
        for (What what : What.values()) {
            Map<Place, Group> parts = parts(what, cells);
            if (!What.ENDINGS.contains(what)) {
                steps.put(what, spread(parts, small(parts, small)));
            } else if (!keptBack.contains(what)) {
                told.put(what, endings.getOrDefault(what, Group.NONE).practices());
                if (What.STOPS.contains(what)) {
                    steps.put(what, spread(parts, small.keptBack(parts)));
                }
            }
        }
        return new LevelFigures(
                endings.values().stream().mapToInt(Group::practices).sum(), people(endings), told, steps);
    }

    /// All people of a level: each of them counts in one ending.
    static int people(Map<What, Group> endings) {
        return endings.values().stream().mapToInt(Group::own).sum();
    }

    private static Map<Place, Group> parts(What what, List<Cell> cells) {
        var parts = new TreeMap<Place, Group>();
        cells.stream().filter(cell -> cell.what() == what).forEach(cell -> parts.put(cell.place(), cell.group()));
        return parts;
    }

    private static Set<Place> small(Map<Place, Group> parts, SmallGroups small) {
        var places = new HashMap<>(parts);
        places.values().removeIf(group -> !small.isSmall(group));
        return Set.copyOf(places.keySet());
    }

    private static Spread spread(Map<Place, Group> parts, Set<Place> keptBack) {
        var told = new TreeMap<Place, Integer>();
        int elsewhere = 0;
        for (var part : parts.entrySet()) {
            if (keptBack.contains(part.getKey())) {
                elsewhere += part.getValue().practices();
            } else {
                told.put(part.getKey(), part.getValue().practices());
            }
        }
        return new Spread(told, keptBack, elsewhere);
    }

    /// Which step most practices were lost at or skipped it, of what is told; null where nothing is.
    @Nullable
    Loss worst() {
        Loss worst = null;
        for (What cause : List.of(What.ENDED, What.ABANDONED, What.SKIPPED)) {
            Spread spread = steps.get(cause);
            if (spread == null) {
                continue;
            }
            for (var place : spread.told().entrySet()) {
                if (worst == null || place.getValue() > worst.practices()) {
                    worst = new Loss(place.getKey(), cause, place.getValue());
                }
            }
        }
        return worst;
    }

    /// How often something happened at a step; null if that is kept back.
    @Nullable
    Integer at(What what, Place place) {
        Spread spread = steps.get(what);
        return spread == null ? null : spread.at(place);
    }

    /// How often it happened at all steps of which it is kept back; null if it is kept back altogether.
    @Nullable
    Integer elsewhere(What what) {
        Spread spread = steps.get(what);
        return spread == null ? null : spread.elsewhere();
    }
}
