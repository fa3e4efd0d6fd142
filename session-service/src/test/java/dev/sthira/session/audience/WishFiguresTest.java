package dev.sthira.session.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.audience.LevelFigures.Cell;
import dev.sthira.session.audience.LevelFigures.Place;
import dev.sthira.session.audience.SmallGroups.Group;
import dev.sthira.session.audience.WishFigures.Count;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What is told by one wish, to somebody who also has what is told of the level, and solves for what is not.
class WishFiguresTest {
    private static final int FEWEST = 5;
    private static final SmallGroups SMALL = new SmallGroups(FEWEST);
    private static final List<String> VALUES = List.of("usual", "short", "medium", "very-long");

    private record Practised(int person, String value, What what, Place place) {}

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsNoSmallGroupToWhoeverSolvesForIt(int seed) {
        var random = new Random(seed);
        List<Practised> practised = practised(random, FEWEST + random.nextInt(120));
        Map<What, Group> endings = groups(practised, Practised::what);
        if (LevelFigures.people(endings) < FEWEST) {
            return;
        }
        LevelFigures level = LevelFigures.of(endings, cells(practised), SMALL);

        WishFigures told = of(practised, level);

        told.told().forEach((value, one) -> {
            assertThat(one.starts()).isEqualTo(of(practised, value).size());
            one.endings()
                    .forEach((what, times) -> assertThat(times).isEqualTo((int) of(practised, value).stream()
                            .filter(each -> each.what() == what)
                            .count()));
        });
        assertUnsolved(practised, Practised::what, level.endings(), endingsTold(told), startsTold(told));
        for (What stop : What.STOPS) {
            List<Practised> stopped =
                    practised.stream().filter(one -> one.what() == stop).toList();
            if (level.endings().containsKey(stop)) {
                var wholes = new HashMap<String, Integer>();
                told.told().forEach((value, one) -> {
                    if (one.endings().containsKey(stop)) {
                        wholes.put(value, one.endings().get(stop));
                    }
                });
                assertUnsolved(
                        stopped, Practised::place, level.steps().get(stop).told(), stepsTold(told, stop), wholes);
            }
        }
    }

    @Test
    void tellsAllWhereManyAreBehindAll() {
        var practised = new ArrayList<Practised>();
        for (int person = 0; person < 40; person++) {
            practised.add(new Practised(person, VALUES.get(person % 2), What.FINISHED, new Place(0, 0)));
            practised.add(new Practised(person, VALUES.get(person % 2), What.ENDED, new Place(1, 1 + person % 4 / 2)));
        }
        LevelFigures level = LevelFigures.of(groups(practised, Practised::what), cells(practised), SMALL);

        WishFigures told = of(practised, level);

        assertThat(told.keptBack()).isEmpty();
        assertThat(told.told().get("usual").endings())
                .containsEntry(What.FINISHED, 20)
                .containsEntry(What.ENDED, 20)
                .containsEntry(What.ABANDONED, 0);
        assertThat(told.told().get("short").steps().get(What.ENDED))
                .containsExactlyInAnyOrderEntriesOf(Map.of(new Place(1, 1), 10, new Place(1, 2), 10));
        assertThat(told.told().get("usual").worst()).isEqualTo(new LevelFigures.Loss(new Place(1, 1), What.ENDED, 10));
    }

    /// Takes each cell for an unknown and all that is told for equations: no cell of few people has one
    /// solution only.
    private static <C> void assertUnsolved(
            List<Practised> practised,
            Function<Practised, C> column,
            Map<C, Integer> columnsTold,
            Map<String, Set<C>> cellsTold,
            Map<String, Integer> rowsTold) {
        List<C> columns = practised.stream().map(column).distinct().toList();
        int unknowns = VALUES.size() * columns.size();
        var equations = new ArrayList<double[]>();
        for (int c = 0; c < columns.size(); c++) {
            if (columnsTold.containsKey(columns.get(c))) {
                var sum = new double[unknowns];
                for (int r = 0; r < VALUES.size(); r++) {
                    sum[r * columns.size() + c] = 1;
                }
                equations.add(sum);
            }
        }
        var all = new double[unknowns];
        Arrays.fill(all, 1);
        equations.add(all);
        for (int r = 0; r < VALUES.size(); r++) {
            if (rowsTold.containsKey(VALUES.get(r))) {
                var sum = new double[unknowns];
                Arrays.fill(sum, r * columns.size(), (r + 1) * columns.size(), 1);
                equations.add(sum);
            }
            for (int c = 0; c < columns.size(); c++) {
                if (cellsTold.getOrDefault(VALUES.get(r), Set.of()).contains(columns.get(c))) {
                    var one = new double[unknowns];
                    one[r * columns.size() + c] = 1;
                    equations.add(one);
                }
            }
        }
        var solver = new Equations(equations, unknowns);
        for (int r = 0; r < VALUES.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                String value = VALUES.get(r);
                C at = columns.get(c);
                Set<Integer> people = practised.stream()
                        .filter(one ->
                                one.value().equals(value) && column.apply(one).equals(at))
                        .map(Practised::person)
                        .collect(Collectors.toSet());
                var one = new double[unknowns];
                one[r * columns.size() + c] = 1;
                if (!people.isEmpty() && people.size() < FEWEST) {
                    assertThat(solver.tells(one))
                            .as("%d people in %s, %s", people.size(), value, at)
                            .isFalse();
                }
            }
        }
    }

    /// Linear equations, and what follows from them.
    private static final class Equations {
        private final List<double[]> reduced = new ArrayList<>();
        private final int unknowns;

        private Equations(List<double[]> equations, int unknowns) {
            this.unknowns = unknowns;
            equations.forEach(one -> {
                double[] rest = rest(one);
                if (lead(rest) < unknowns) {
                    reduced.add(rest);
                }
            });
        }

        private boolean tells(double[] sum) {
            return lead(rest(sum)) == unknowns;
        }

        private double[] rest(double[] equation) {
            double[] rest = equation.clone();
            for (int turn = 0; turn < reduced.size(); turn++) {
                for (double[] one : reduced) {
                    int lead = lead(one);
                    double factor = rest[lead] / one[lead];
                    if (Math.abs(factor) > 1e-9) {
                        for (int i = 0; i < unknowns; i++) {
                            rest[i] -= factor * one[i];
                        }
                    }
                }
            }
            return rest;
        }

        private int lead(double[] equation) {
            return IntStream.range(0, unknowns)
                    .filter(i -> Math.abs(equation[i]) > 1e-9)
                    .findFirst()
                    .orElse(unknowns);
        }
    }

    private static Map<String, Set<What>> endingsTold(WishFigures told) {
        return told.told().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().endings().keySet()));
    }

    private static Map<String, Set<Place>> stepsTold(WishFigures told, What stop) {
        return told.told().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> one.getValue()
                                .steps()
                                .getOrDefault(stop, Map.of())
                                .keySet()));
    }

    private static Map<String, Integer> startsTold(WishFigures told) {
        return told.told().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, one -> one.getValue().starts()));
    }

    private static WishFigures of(List<Practised> practised, LevelFigures level) {
        var counts = new ArrayList<Count>();
        for (String value : VALUES) {
            groups(of(practised, value), Practised::what)
                    .forEach((what, group) -> counts.add(new Count(value, what, null, group)));
            for (What stop : What.STOPS) {
                List<Practised> stopped = of(practised, value).stream()
                        .filter(one -> one.what() == stop)
                        .toList();
                groups(stopped, Practised::place)
                        .forEach((place, group) -> counts.add(new Count(value, stop, place, group)));
            }
        }
        return WishFigures.of(groups(practised, Practised::value), counts, level, SMALL);
    }

    private static List<Practised> of(List<Practised> practised, String value) {
        return practised.stream().filter(one -> one.value().equals(value)).toList();
    }

    private static List<Cell> cells(List<Practised> practised) {
        var cells = new ArrayList<Cell>();
        for (What stop : What.STOPS) {
            groups(practised.stream().filter(one -> one.what() == stop).toList(), Practised::place)
                    .forEach((place, group) -> cells.add(new Cell(stop, place, group)));
        }
        return cells;
    }

    private static <K extends Comparable<K>> Map<K, Group> groups(
            List<Practised> practised, Function<Practised, K> part) {
        var counted = new HashSet<Integer>();
        var groups = new TreeMap<K, Group>();
        practised.stream()
                .collect(Collectors.groupingBy(part, TreeMap::new, Collectors.toList()))
                .forEach((key, all) -> {
                    Set<Integer> people = all.stream().map(Practised::person).collect(Collectors.toSet());
                    int own = (int) people.stream().filter(counted::add).count();
                    groups.put(key, new Group(all.size(), people.size(), own));
                });
        return groups;
    }

    private static List<Practised> practised(Random random, int people) {
        return IntStream.range(0, people * 3)
                .mapToObj(_ -> {
                    int person = (int) (people * Math.pow(random.nextDouble(), 2));
                    What what = random.nextInt(3) == 0
                            ? List.of(What.UNDER_WAY, What.ENDED, What.ABANDONED)
                                    .get(random.nextInt(3))
                            : What.FINISHED;
                    Place place = What.STOPS.contains(what) ? new Place(1, random.nextInt(4)) : new Place(0, 0);
                    String value = VALUES.get((int) (VALUES.size() * Math.pow(random.nextDouble(), 2)));
                    return new Practised(person, value, what, place);
                })
                .toList();
    }
}
