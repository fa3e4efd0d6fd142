package dev.sthira.catalog.plan;

import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.plan.Body.Severity;
import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Concern;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PropItem;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;

/// Wishes as nobody would think of them, drawn from a seed.
final class AnyWishes {
    static final List<Sequence> SEQUENCES = CatalogFiles.read().sequences().keySet().stream()
            .map(CatalogFixture::sequence)
            .toList();
    private static final List<String> POSES =
            CatalogFixture.REPERTOIRE.inOrder().stream().map(Pose::slug).toList();

    private final RandomGenerator random;

    AnyWishes(RandomGenerator random) {
        this.random = random;
    }

    /// A class and what somebody wishes of it.
    record Asked(Sequence sequence, Wishes wishes) {}

    Asked next() {
        boolean composed = random.nextInt(4) == 0;
        var sequence = SEQUENCES.get(random.nextInt(SEQUENCES.size()));
        var never = slugs(3);
        var always = slugs(2);
        always.removeAll(never);
        var plain = new Wishes(
                composed ? composition() : new Wishes.Taught(sequence.slug(), null),
                any(Level.values()),
                random.nextInt(2_000, 15_001),
                composed ? Integer.valueOf(random.nextInt(5, 121)) : minutes(),
                body(),
                never,
                always,
                props(),
                any(Wishes.Pace.values()),
                random.nextBoolean() ? 0 : random.nextInt(101),
                1);
        var wishes = liking(plain);
        return new Asked(
                wishes.source() instanceof Wishes.Composed it
                        ? Composer.compose(it, CatalogFixture.REPERTOIRE, wishes)
                        : sequence,
                wishes);
    }

    private Wishes liking(Wishes wishes) {
        var liked = slugs(12);
        liked.removeAll(wishes.never());
        return new Wishes(
                wishes.source(),
                wishes.level(),
                wishes.breathMillis(),
                wishes.minutes(),
                wishes.body(),
                wishes.never(),
                wishes.always(),
                liked,
                wishes.props(),
                wishes.pace(),
                wishes.getReady(),
                wishes.guidance(),
                wishes.rehearsalSpeed());
    }

    private Wishes.Composed composition() {
        var focus = EnumSet.noneOf(Area.class);
        for (int i = random.nextInt(4); i > 0; i--) {
            focus.add(any(Area.values()));
        }
        return new Wishes.Composed(any(Intent.values()), List.copyOf(focus), random.nextLong());
    }

    private Integer minutes() {
        return random.nextInt(4) == 0 ? null : Integer.valueOf(random.nextInt(1, 100));
    }

    private Body body() {
        var concerns = new EnumMap<Concern, Severity>(Concern.class);
        for (int i = random.nextInt(8) / 2; i > 0; i--) {
            concerns.put(any(Concern.values()), any(Severity.values()));
        }
        return new Body(concerns);
    }

    private TreeSet<String> slugs(int most) {
        var slugs = new TreeSet<String>();
        for (int i = random.nextInt(3) == 0 ? random.nextInt(most + 1) : 0; i > 0; i--) {
            slugs.add(POSES.get(random.nextInt(POSES.size())));
        }
        return slugs;
    }

    private Set<PropItem> props() {
        if (random.nextBoolean()) {
            return null;
        }
        var props = EnumSet.noneOf(PropItem.class);
        for (var item : PropItem.values()) {
            if (random.nextBoolean()) {
                props.add(item);
            }
        }
        return props;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
