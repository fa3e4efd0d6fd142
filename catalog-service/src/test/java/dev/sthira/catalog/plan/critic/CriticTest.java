package dev.sthira.catalog.plan.critic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.plan.CatalogFixture;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The critic reads many plans. `-Dsthira.wishes=200000` gives her more to read.
class CriticTest {
    private static final int WISHES = Integer.getInteger("sthira.wishes", 20_000);

    private final ConcurrentLinkedQueue<String> unsafe = new ConcurrentLinkedQueue<>();
    private final Map<String, LongAdder> breaches = new ConcurrentHashMap<>();
    private final AtomicInteger unsafePlans = new AtomicInteger();
    private final AtomicInteger restless = new AtomicInteger();

    @Test
    void signsEveryPlan() {
        int[] scores = IntStream.range(0, WISHES)
                .parallel()
                .map(this::score)
                .filter(score -> score >= 0)
                .sorted()
                .toArray();
        breaches.entrySet().stream()
                .sorted(Comparator.comparingLong(it -> -it.getValue().sum()))
                .forEach(it -> System.out.printf("  %,6d %s%n", it.getValue().sum(), it.getKey()));
        System.out.printf(
                "critic: %d plans, %d unsafe, %d without rest, score p1 %d p50 %d%n",
                scores.length,
                unsafePlans.get(),
                restless.get(),
                scores[scores.length / 100],
                scores[scores.length / 2]);
        assertThat(unsafe.stream().limit(25)).isEmpty();
        assertThat(restless).hasValue(0);
        assertThat(scores[scores.length / 100]).isGreaterThanOrEqualTo(70);
        assertThat(scores[scores.length / 2]).isGreaterThanOrEqualTo(95);
    }

    private int score(int i) {
        var wishes = CriticWishes.at(i);
        var plan = CatalogFixture.planned(wishes);
        if (plan.segments().isEmpty()) {
            return -1;
        }
        var verdict = Critic.of(plan);
        verdict.reasons().stream()
                .map(reason -> reason.substring(0, reason.indexOf(':')))
                .forEach(rule ->
                        breaches.computeIfAbsent(rule, _ -> new LongAdder()).increment());
        if (verdict.unsafe()) {
            unsafePlans.incrementAndGet();
            unsafe.add("%d %s: %s".formatted(i, wishes.source(), verdict.reasons()));
        }
        if (!verdict.rested()) {
            restless.incrementAndGet();
        }
        return verdict.score();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yin-hour",
                "sciatica-friendly",
                "for-children",
                "for-men-who-sit",
                "first-class",
                "prenatal-first-trimester",
                "postnatal",
                "hypermobile-and-steady",
                "room-for-every-body",
                "wheelchair"
            })
    void hasNothingAgainstAClassOfAStudioAsItIsTaught(String slug) {
        assertThat(Critic.of(CatalogFixture.planned(CriticWishes.asTaught(slug)))
                        .reasons())
                .isEmpty();
    }

    @Test
    void knowsEveryPose() {
        assertThat(CatalogFixture.practised()).allMatch(Anatomy::knows);
    }

    @Test
    void knowsSomeThirtyRulesEachByItsName() {
        assertThat(Critic.RULES)
                .hasSizeGreaterThanOrEqualTo(30)
                .allSatisfy(rule -> assertThat(rule.source()).isNotBlank());
        assertThat(Arrays.asList(
                        Critic.RULES.stream().map(Rule::name).distinct().toArray()))
                .hasSameSizeAs(Critic.RULES);
    }
}
