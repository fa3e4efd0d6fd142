package dev.sthira.catalog.plan.critic;

import dev.sthira.catalog.plan.Body;
import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.plan.CatalogFixture;
import dev.sthira.catalog.plan.Wishes;
import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// The wishes a critic is shown: every second one is of the table of all classes, concerns, severities, props and
/// lengths, the others are drawn.
final class CriticWishes {
    private static final List<String> CLASSES = CatalogFixture.classes();
    private static final List<String> POSES = CatalogFixture.practised();
    private static final Concern[] CONCERNS = Concern.values();
    private static final int[] MINUTES = {5, 7, 10, 12, 15, 20, 30, 45, 60, 75, 90};
    private static final List<@Nullable Set<PropItem>> PROPS =
            java.util.Arrays.asList(null, Set.<PropItem>of(), Set.of(PropItem.BLANKET), Set.of(PropItem.CHAIR));
    private static final int STRIDE = 7919;

    private CriticWishes() {}

    /// A beginner's wish for a class as it is taught.
    static Wishes asTaught(String slug) {
        return new Wishes(
                new Wishes.Taught(slug, null),
                Level.BEGINNER,
                4_000,
                null,
                new Body(Map.of()),
                Set.of(),
                Set.of(),
                null,
                Wishes.Pace.USUAL,
                0,
                1);
    }

    static Wishes at(int i) {
        return i % 2 == 0 ? table((i / 2) * (long) STRIDE) : drawn(new SplittableRandom(i));
    }

    private static Wishes table(long at) {
        long rest = at;
        var slug = CLASSES.get((int) (rest % CLASSES.size()));
        rest /= CLASSES.size();
        int minutes = MINUTES[(int) (rest % MINUTES.length)];
        rest /= MINUTES.length;
        var props = PROPS.get((int) (rest % PROPS.size()));
        rest /= PROPS.size();
        var severity = Severity.values()[(int) (rest % 3)];
        rest /= 3;
        int concern = (int) (rest % (CONCERNS.length + 1));
        rest /= CONCERNS.length + 1;
        var level = Level.values()[(int) (rest % 3)];
        return new Wishes(
                new Wishes.Taught(slug, null),
                level,
                4000,
                minutes,
                new Body(concern == CONCERNS.length ? Map.of() : Map.of(CONCERNS[concern], severity)),
                Set.of(),
                Set.of(),
                props,
                Wishes.Pace.USUAL,
                0,
                1);
    }

    private static Wishes drawn(RandomGenerator random) {
        boolean composed = random.nextInt(3) > 0;
        var always = slugs(random);
        var never = slugs(random);
        always.removeAll(never);
        return new Wishes(
                composed ? composition(random) : new Wishes.Taught(any(random, CLASSES), null),
                Level.values()[random.nextInt(3)],
                random.nextInt(8) == 0 ? random.nextInt(2_000, 15_001) : random.nextInt(3_000, 8_001),
                random.nextInt(5, 91),
                body(random),
                never,
                always,
                props(random),
                Wishes.Pace.values()[random.nextInt(3)],
                0,
                1);
    }

    private static Wishes.Composed composition(RandomGenerator random) {
        var focus = EnumSet.noneOf(Area.class);
        for (int i = random.nextInt(3); i > 0; i--) {
            focus.add(Area.values()[random.nextInt(Area.values().length)]);
        }
        var intents = Intent.values();
        return new Wishes.Composed(intents[random.nextInt(intents.length)], List.copyOf(focus), random.nextLong());
    }

    private static Body body(RandomGenerator random) {
        var concerns = new TreeMap<Concern, Severity>();
        boolean pregnant = false;
        for (int i = random.nextInt(8) / 2; i > 0; i--) {
            var concern = CONCERNS[random.nextInt(CONCERNS.length)];
            boolean trimester = concern.name().startsWith("PREGNANCY");
            if (!trimester || !pregnant) {
                concerns.put(concern, Severity.values()[random.nextInt(3)]);
            }
            pregnant |= trimester;
        }
        return new Body(concerns);
    }

    private static TreeSet<String> slugs(RandomGenerator random) {
        var slugs = new TreeSet<String>();
        for (int i = random.nextInt(4) == 0 ? random.nextInt(3) : 0; i > 0; i--) {
            slugs.add(any(random, POSES));
        }
        return slugs;
    }

    private static @Nullable Set<PropItem> props(RandomGenerator random) {
        if (random.nextBoolean()) {
            return null;
        }
        var props = EnumSet.noneOf(PropItem.class);
        for (var item : PropItem.values()) {
            if (random.nextInt(3) == 0) {
                props.add(item);
            }
        }
        return props;
    }

    private static <T> T any(RandomGenerator random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
