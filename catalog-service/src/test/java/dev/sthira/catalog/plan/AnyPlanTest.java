package dev.sthira.catalog.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Many wishes, each from its own seed, and every rule for every one of the plans. `-Dsthira.wishes=200000` takes more.
class AnyPlanTest {
    private static final int WISHES = Integer.getInteger("sthira.wishes", 10_000);

    @Test
    void keepsEveryRuleWhateverIsWished() {
        var broken = new ConcurrentLinkedQueue<String>();
        var micros = new int[WISHES];
        var empty = new AtomicInteger();
        IntStream.range(0, WISHES).parallel().forEach(i -> {
            int seed = i;
            try {
                var asked = new AnyWishes(new SplittableRandom(seed)).next();
                long before = System.nanoTime();
                var plan = Plans.of(asked.sequence(), CatalogFixture.REPERTOIRE, asked.wishes());
                micros[i] = (int) ((System.nanoTime() - before) / 1000);
                if (plan.segments().isEmpty()) {
                    empty.incrementAndGet();
                }
                PlanRules.brokenBy(plan, asked)
                        .forEach(rule -> broken.add(
                                "%d (%s): %s".formatted(seed, asked.sequence().slug(), rule)));
            } catch (RuntimeException e) {
                broken.add("%d: %s at %s"
                        .formatted(
                                seed, e, Stream.of(e.getStackTrace()).limit(3).toList()));
            }
        });
        Arrays.sort(micros);
        System.out.printf(
                "%,d wishes, %d broken rules, %,d with nothing left; a plan takes %d µs (median), %d µs (99 %%)%n",
                WISHES, broken.size(), empty.get(), micros[WISHES / 2], micros[WISHES * 99 / 100]);
        assertThat(broken.stream().limit(25)).isEmpty();
    }

    @Test
    void givesTheSameBytesForTheSameWish() {
        IntStream.range(0, 300).forEach(seed -> assertThat(bytes(seed)).isEqualTo(bytes(seed)));
    }

    private static byte[] bytes(int seed) {
        var asked = new AnyWishes(new SplittableRandom(seed)).next();
        return PlanDocument.of(
                        Plans.of(asked.sequence(), CatalogFixture.REPERTOIRE, asked.wishes()), CatalogFixture.JSON)
                .bytes();
    }
}
