package dev.sthira.catalog.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.figure.Between;
import dev.sthira.catalog.figure.Figure.Seen;
import dev.sthira.catalog.figure.Skeleton;
import dev.sthira.catalog.plan.CatalogFixture;
import dev.sthira.catalog.plan.Crossing;
import dev.sthira.catalog.plan.Ways;
import dev.sthira.catalog.plan.WishView;
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every way from one pose to the next in every class, at every level, looked at in twenty instants of each part of it.
class WaysInPicturesTest {
    private static final int INSTANTS = 20;
    /// How deep the drawn mat gives, in centimetres.
    private static final double GIVES = 2.6;
    /// How far a joint may get in one instant: a stretched arm or leg that goes nearly once around.
    private static final double STRIDE = 21;

    private static final double HIGH = 9;
    private static final Map<String, Pose> POSES = CatalogFiles.read().poses().keySet().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), CatalogFixture::pose));
    private static final Ways WAYS = Ways.of(POSES.values());
    private static final Map<Pair, List<Skeleton>> KNOWN = new HashMap<>();
    private static final Motions MOTIONS = FigureFixture.motions();

    record Pair(String from, String to) {
        List<Crossing> through() {
            return WAYS.into(pose(from).position().end(), pose(to), null).through();
        }

        List<Skeleton> keys() {
            return MOTIONS.keys(pose(to), pose(from), through());
        }

        @Override
        public String toString() {
            return from + " → " + to;
        }
    }

    @Test
    void noPartOfTheBodyIsEverBelowTheMat() {
        var sunk = pairs().stream()
                .map(pair -> new Measured(pair, lowest(instants(pair))))
                .filter(measured -> measured.value() < -GIVES)
                .sorted(Comparator.comparingDouble(Measured::value))
                .map(Measured::toString)
                .toList();

        assertThat(sunk).isEmpty();
    }

    /// A part that is drawn at one moment and not at another, or in another paint, is another part.
    @Test
    void everyPartKeepsItsPaint() {
        var mixed = new TreeSet<String>();
        for (var pair : pairs()) {
            var paints = new HashMap<Integer, Set<String>>();
            MOTIONS.motion(pose(pair.to()), pose(pair.from()), pair.through())
                    .drawings()
                    .forEach(
                            parts -> parts.forEach((place, shape) -> paints.computeIfAbsent(place, _ -> new TreeSet<>())
                                    .add(shape.fill() + " " + shape.line())));
            paints.forEach((place, all) -> {
                if (all.size() > 1) {
                    mixed.add(pair + ": " + all);
                }
            });
        }

        assertThat(mixed).isEmpty();
    }

    @Test
    void everyMovementCanBeDrawn() {
        var caption = new Caption("en", "Title", "Description");

        assertThat(pairs())
                .allSatisfy(pair -> assertThat(
                                MOTIONS.svg(pose(pair.to()), pose(pair.from()), pair.through(), Theme.LIGHT, caption))
                        .hasValueSatisfying(svg -> assertThat(svg).endsWith("</svg>")));
    }

    @Test
    void nobodyFlies() {
        var flown = pairs().stream()
                .map(pair -> new Measured(
                        pair,
                        instants(pair).stream().mapToDouble(Floor::lowest).max().orElse(0)))
                .filter(measured -> measured.value() > HIGH)
                .filter(measured -> measured.pair().keys().stream().allMatch(key -> Floor.lowest(key) < HIGH))
                .map(Measured::toString)
                .toList();

        assertThat(flown).isEmpty();
    }

    @Test
    void nothingJumps() {
        var jumped = pairs().stream()
                .map(pair -> new Measured(pair, longestStride(instants(pair))))
                .filter(measured -> measured.value() > STRIDE)
                .sorted(Comparator.comparingDouble(Measured::value).reversed())
                .map(Measured::toString)
                .toList();

        assertThat(jumped).isEmpty();
    }

    @Test
    void everyWayGoesThroughThePositionsThatThePlannerNames() {
        for (var pair : pairs()) {
            var way = pair.through();
            var keys = pair.keys();
            if (!pair.from().equals(pair.to()) && keys.getLast().figure().view() != Seen.TOP) {
                assertThat(keys).as(pair.toString()).hasSizeGreaterThanOrEqualTo(2 + way.size());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "childs-pose, savasana",
        "seated-forward-bend, bridge",
        "dolphin, headstand",
        "childs-pose, headstand",
        "shoulderstand, plow",
        "locust, knees-to-chest"
    })
    void whatOnceWentThroughTheFloorOrFlewDoesSoNoMore(String from, String to) {
        var instants = instants(new Pair(from, to));

        assertThat(lowest(instants)).isGreaterThan(-GIVES);
        assertThat(instants)
                .allSatisfy(instant -> assertThat(Floor.lowest(instant)).isLessThan(HIGH));
    }

    record Measured(Pair pair, double value) {
        @Override
        public String toString() {
            return "%s: %.1f".formatted(pair, value);
        }
    }

    /// Each two poses that follow each other in a class as it is taught, at any level.
    static List<Pair> pairs() {
        var pairs = new TreeSet<Pair>(Comparator.comparing(Pair::from).thenComparing(Pair::to));
        for (var sequence : CatalogFixture.classes()) {
            for (var level : Level.values()) {
                var segments = CatalogFixture.plan(WishView.asTaught(sequence, level, 4))
                        .segments();
                for (int i = 1; i < segments.size(); i++) {
                    var pair = new Pair(
                            segments.get(i - 1).pose().slug(),
                            segments.get(i).pose().slug());
                    pairs.add(pair);
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static List<Skeleton> instants(Pair pair) {
        return KNOWN.computeIfAbsent(pair, WaysInPicturesTest::drawn);
    }

    private static List<Skeleton> drawn(Pair pair) {
        var keys = pair.keys();
        var instants = new ArrayList<Skeleton>();
        for (int i = 1; i < keys.size(); i++) {
            var part = new Between(keys.get(i - 1), keys.get(i), Floor::lowest);
            IntStream.rangeClosed(0, INSTANTS)
                    .mapToObj(instant -> part.at((double) instant / INSTANTS))
                    .forEach(instants::add);
        }
        return instants;
    }

    private static double lowest(List<Skeleton> instants) {
        return instants.stream().mapToDouble(Floor::lowest).min().orElse(0);
    }

    private static double longestStride(List<Skeleton> instants) {
        return IntStream.range(1, instants.size())
                .mapToDouble(i -> instants.get(i).stride(instants.get(i - 1)))
                .max()
                .orElse(0);
    }

    private static Pose pose(String slug) {
        return Objects.requireNonNull(POSES.get(slug), slug);
    }
}
