package dev.sthira.session.audience;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.audience.Cohorts.Came;
import dev.sthira.session.audience.Cohorts.Dormant;
import dev.sthira.session.audience.LevelFigures.Cell;
import dev.sthira.session.audience.LevelFigures.Place;
import dev.sthira.session.audience.SmallGroups.Group;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Somebody who has all the answers, and takes what is told from the wholes it is part of. Whoever is
/// behind what is left must be nobody or many; who they are is known here from the practices themselves.
class SubtractionTest {
    private static final int FEWEST = 5;
    private static final LocalDate MONDAY = LocalDate.parse("2026-01-05");
    private static final SmallGroups SMALL = new SmallGroups(FEWEST);

    private record Practised(int person, What what, Place place) {}

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsNoSmallGroupOfALevel(int seed) {
        var random = new Random(seed);
        int people = FEWEST + random.nextInt(60);
        List<Practised> practised = IntStream.range(0, people * 2)
                .mapToObj(_ -> practised(random, people))
                .toList();
        Map<What, Group> endings = new EnumMap<>(groups(practised, Practised::what));
        if (LevelFigures.people(endings) < FEWEST) {
            return;
        }

        LevelFigures told = LevelFigures.of(endings, cells(practised), SMALL);

        endings.keySet().forEach(what -> {
            if (told.endings().containsKey(what)) {
                assertMany(of(practised, what));
                assertThat(told.endings())
                        .containsEntry(what, of(practised, what).size());
            }
        });
        assertMany(practised.stream()
                .filter(one ->
                        What.ENDINGS.contains(one.what()) && !told.endings().containsKey(one.what()))
                .toList());
        told.steps().forEach((what, spread) -> {
            spread.told().keySet().forEach(place -> assertMany(at(of(practised, what), place)));
            List<Practised> left = of(practised, what).stream()
                    .filter(one -> !spread.told().containsKey(one.place()))
                    .toList();
            if (What.STOPS.contains(what)) {
                assertMany(left);
            }
            assertThat(spread.elsewhere()).isEqualTo(left.size());
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void tellsNoSmallGroupOfAWeek(int seed) {
        var random = new Random(seed);
        int weeks = 4 + random.nextInt(12);
        LocalDate until = MONDAY.plusWeeks(weeks);
        List<TreeSet<LocalDate>> people = IntStream.range(0, 10 + random.nextInt(120))
                .mapToObj(_ -> life(random, weeks))
                .toList();

        var cohorts = Cohorts.of(came(people), dormant(people, until), until, SMALL);

        for (Cohorts.Week week : cohorts.weeks(weeks)) {
            List<TreeSet<LocalDate>> known = known(people, week.week());
            Map<String, List<TreeSet<LocalDate>>> is =
                    known.stream().collect(Collectors.groupingBy(life -> status(life, week.week())));
            assertTold(week.fresh(), is.get("fresh"));
            assertTold(week.returning(), is.get("returning"));
            assertTold(week.resurrected(), is.get("resurrected"));
            assertTold(week.dormant(), is.get("dormant"));
            if (week.dormant() != null) {
                assertFew(is.getOrDefault("resting", List.of()).size());
            }
            assertRestOfCohorts(people, week, cohorts.cohorts(weeks));
        }
    }

    /// Those who came again, of all cohorts, without those of the cohorts that are told; and likewise
    /// who did not come.
    private static void assertRestOfCohorts(
            List<TreeSet<LocalDate>> people, Cohorts.Week week, List<Cohorts.Cohort> cohorts) {
        int came = 0;
        int stayedAway = 0;
        for (Cohorts.Cohort cohort : cohorts) {
            if (cohort.first().isBefore(week.week())) {
                int n = (int) ChronoUnit.WEEKS.between(cohort.first(), week.week()) - 1;
                List<TreeSet<LocalDate>> all = people.stream()
                        .filter(life -> life.first().equals(cohort.first()))
                        .toList();
                int here = (int)
                        all.stream().filter(life -> life.contains(week.week())).count();
                Integer told = cohort.came().get(n);
                if (told == null) {
                    came += here;
                    stayedAway += all.size() - here;
                } else {
                    assertThat(told).isEqualTo(here);
                    assertFew(here);
                    assertFew(all.size() - here);
                    assertFew(all.size());
                }
            }
        }
        if (week.returning() != null) {
            assertFew(came);
        }
        assertThat(stayedAway == 0 || stayedAway >= FEWEST || came + stayedAway == allBefore(people, week.week()))
                .isTrue();
    }

    private static int allBefore(List<TreeSet<LocalDate>> people, LocalDate week) {
        return (int) people.stream().filter(life -> life.first().isBefore(week)).count();
    }

    private static String status(TreeSet<LocalDate> life, LocalDate week) {
        LocalDate before = life.lower(week);
        boolean away = before == null || before.isBefore(week.minusWeeks(4));
        if (life.contains(week)) {
            return before == null ? "fresh" : away ? "resurrected" : "returning";
        }
        return away ? "dormant" : "resting";
    }

    private static List<TreeSet<LocalDate>> known(List<TreeSet<LocalDate>> people, LocalDate week) {
        return people.stream().filter(life -> !life.first().isAfter(week)).toList();
    }

    private static void assertTold(Integer told, List<?> people) {
        if (told != null) {
            assertThat(told).isEqualTo(people == null ? 0 : people.size());
            assertFew(told);
        }
    }

    private static void assertFew(int people) {
        assertThat(people == 0 || people >= FEWEST).as("%d people", people).isTrue();
    }

    private static void assertMany(List<Practised> group) {
        assertFew((int) group.stream().map(Practised::person).distinct().count());
    }

    private static Practised practised(Random random, int people) {
        int person = (int) (people * Math.pow(random.nextDouble(), 2));
        What what = random.nextInt(3) == 0 ? What.values()[random.nextInt(6)] : What.FINISHED;
        boolean somewhere = what != What.UNDER_WAY && what != What.FINISHED;
        return new Practised(person, what, somewhere ? new Place(1, random.nextInt(6)) : new Place(0, 0));
    }

    private static List<Practised> of(List<Practised> practised, What what) {
        return practised.stream().filter(one -> one.what() == what).toList();
    }

    private static List<Practised> at(List<Practised> practised, Place place) {
        return practised.stream().filter(one -> one.place().equals(place)).toList();
    }

    private static List<Cell> cells(List<Practised> practised) {
        var cells = new ArrayList<Cell>();
        for (What what : Set.of(What.ENDED, What.ABANDONED, What.SKIPPED, What.REPEATED)) {
            groups(of(practised, what), Practised::place)
                    .forEach((place, group) -> cells.add(new Cell(what, place, group)));
        }
        return cells;
    }

    private static <K extends Comparable<K>> Map<K, Group> groups(
            List<Practised> practised, Function<Practised, K> part) {
        var counted = new HashSet<Integer>();
        var groups = new TreeMap<K, Group>();
        practised.stream()
                .filter(one -> !(part.apply(one) instanceof What what) || What.ENDINGS.contains(what))
                .collect(Collectors.groupingBy(part, TreeMap::new, Collectors.toList()))
                .forEach((key, all) -> {
                    Set<Integer> people = all.stream().map(Practised::person).collect(Collectors.toSet());
                    int own = (int) people.stream().filter(counted::add).count();
                    groups.put(key, new Group(all.size(), people.size(), own));
                });
        return groups;
    }

    private static TreeSet<LocalDate> life(Random random, int weeks) {
        int first = random.nextInt(weeks);
        double often = random.nextDouble();
        return IntStream.range(first, weeks)
                .filter(week -> week == first || random.nextDouble() < often)
                .mapToObj(MONDAY::plusWeeks)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Came> came(List<TreeSet<LocalDate>> people) {
        record Key(LocalDate first, LocalDate week) {}
        var all = new HashMap<Key, int[]>();
        people.forEach(life -> life.forEach(week -> {
            int[] counts = all.computeIfAbsent(new Key(life.first(), week), _ -> new int[2]);
            counts[0]++;
            counts[1] += status(life, week).equals("resurrected") ? 1 : 0;
        }));
        return all.entrySet().stream()
                .map(one -> new Came(one.getKey().first(), one.getKey().week(), one.getValue()[0], one.getValue()[1]))
                .toList();
    }

    private static List<Dormant> dormant(List<TreeSet<LocalDate>> people, LocalDate until) {
        return MONDAY.datesUntil(until, Period.ofWeeks(1))
                .map(week -> new Dormant(week, (int) known(people, week).stream()
                        .filter(life -> status(life, week).equals("dormant"))
                        .count()))
                .toList();
    }
}
