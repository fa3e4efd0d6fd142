package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.plan.AnyWishes.Asked;
import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The ways between poses respect a body like the poses do, are said in the time they take, and go nowhere else.
class WaysTest {

    @Test
    void everyWayOfEveryClassIsBorneByEveryBody() {
        check("classes", taught().toList());
    }

    @Test
    void everyWayOfEveryComposedClassIsBorneByEveryBody() {
        check("composed classes", composed().toList());
    }

    private static void check(String what, List<Wishes> wishes) {
        var kinds = new TreeMap<String, Integer>();
        var examples = new TreeMap<String, String>();
        int faulty = 0;
        for (var wish : wishes) {
            var plan = CatalogFixture.planned(wish);
            var broken = new ArrayList<String>();
            WayRules.check(new Asked(plan.sequence(), wish), plan, broken);
            faulty += broken.isEmpty() ? 0 : 1;
            broken.stream().map(WaysTest::kind).distinct().forEach(kind -> kinds.merge(kind, 1, Integer::sum));
            broken.forEach(one -> examples.putIfAbsent(
                    one.replaceAll("^way: ", ""),
                    "%s %s: %s".formatted(plan.sequence().slug(), wish.body(), one)));
        }
        System.out.printf("ways: %d of %d %s have one that is not as it should be%n", faulty, wishes.size(), what);
        kinds.forEach((kind, count) -> System.out.printf("  %6d %s%n", count, kind));
        assertThat(examples.values().stream().limit(25)).isEmpty();
    }

    private static String kind(String broken) {
        return broken.substring("way: ".length(), broken.indexOf(", "));
    }

    private static Stream<Wishes> taught() {
        return CatalogFixture.classes().stream()
                .flatMap(slug -> Stream.of(Concern.values())
                        .flatMap(concern -> Stream.of(Severity.values())
                                .flatMap(severity -> Stream.of(
                                        wish(
                                                new Wishes.Taught(slug, null),
                                                Level.BEGINNER,
                                                concern,
                                                severity,
                                                null,
                                                null),
                                        wish(
                                                new Wishes.Taught(slug, null),
                                                Level.INTERMEDIATE,
                                                concern,
                                                severity,
                                                20,
                                                Set.of())))));
    }

    private static Stream<Wishes> composed() {
        return Stream.of(Intent.values())
                .flatMap(intent -> Stream.of(Concern.values())
                        .flatMap(concern -> Stream.of(
                                wish(
                                        new Wishes.Composed(intent, List.of(Area.HIPS), 15),
                                        Level.BEGINNER,
                                        concern,
                                        Severity.MILD,
                                        45,
                                        null),
                                wish(
                                        new Wishes.Composed(intent, List.of(), concern.ordinal()),
                                        Level.INTERMEDIATE,
                                        concern,
                                        Severity.SEVERE,
                                        30,
                                        Set.of(PropItem.BLANKET)))));
    }

    private static Wishes wish(
            Wishes.Source source,
            Level level,
            Concern concern,
            Severity severity,
            @Nullable Integer minutes,
            @Nullable Set<PropItem> props) {
        return new Wishes(
                source,
                level,
                4_000,
                minutes,
                new Body(Map.of(concern, severity)),
                Set.of(),
                Set.of(),
                props,
                Wishes.Pace.USUAL,
                0,
                1);
    }
}
