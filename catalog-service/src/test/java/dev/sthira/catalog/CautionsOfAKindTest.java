package dev.sthira.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What one pose minds, its like minds too: whoever is upside down, on the hands, on the knees, or holds the breath.
class CautionsOfAKindTest {
    private static final String PREGNANCY =
            "pregnancy-first-trimester pregnancy-second-trimester pregnancy-third-trimester ";
    private static final String LATE_PREGNANCY = "pregnancy-second-trimester pregnancy-third-trimester ";
    private static final String PRESSURE = "high-blood-pressure glaucoma heart after-eye-surgery ";
    private static final String SPINE = "lower-back disc-and-sciatica osteoporosis ";
    private static final String BELLY = "hernia postnatal ";
    private static final String DIZZY = "vertigo low-blood-pressure ";
    private static final Set<String> KNEELING = Set.of(
            "hands-and-knees",
            "kneeling",
            "kneeling-upright",
            "half-kneeling",
            "folded-on-knees",
            "forearms-and-knees");
    private static final Set<String> TIPPING = Set.of("squatting", "standing", "seated", "kneeling", "standing-folded");

    /// Poses that ask the same of a body, and the concerns that each of them has to speak to.
    private record Kind(String name, Predicate<Pose> holds, String concerns) {
        Set<String> missing(Pose pose) {
            var missing = new HashSet<>(List.of(concerns.trim().split(" ")));
            missing.removeAll(pose.concerns());
            return missing;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private record Pose(String slug, JsonNode file) {
        boolean isOf(String family) {
            return CatalogFiles.each(file.path("families"))
                    .anyMatch(it -> it.asText().equals(family));
        }

        int asks() {
            var level = List.of("beginner", "intermediate", "advanced")
                    .indexOf(file.path("level").asText());
            return file.path("effort").asInt(is("rest") ? 0 : 1 + level);
        }

        boolean is(String kind) {
            return file.path("kind").asText().equals(kind);
        }

        String start() {
            return file.at("/position/start").asText();
        }

        String end() {
            return file.at("/position/end").asText();
        }

        boolean keepsTo(Set<String> positions) {
            return positions.contains(start()) && positions.contains(end());
        }

        boolean holdsTheBreath() {
            return file.at("/counts/hold").asInt() > 0
                    || file.at("/counts/pause").asInt() > 0;
        }

        boolean isOnForearms() {
            return (start() + end()).contains("forearms");
        }

        Set<String> concerns() {
            var all = new HashSet<String>();
            CatalogFiles.each(file.path("cautions"))
                    .flatMap(caution -> CatalogFiles.each(caution.path("for")))
                    .forEach(concern -> all.add(concern.asText()));
            return all;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind(
                        "upside down",
                        pose -> pose.isOf("inversion"),
                        PRESSURE + PREGNANCY + BELLY + DIZZY + "reflux neck osteoporosis"),
                new Kind(
                        "all weight on the hands",
                        pose -> pose.isOf("weight-on-hands") && pose.asks() >= 4,
                        PRESSURE + PREGNANCY + BELLY + "shoulders neck"),
                new Kind(
                        "weight on flat hands", pose -> pose.isOf("weight-on-hands") && !pose.isOnForearms(), "wrists"),
                new Kind(
                        "balance on the hands",
                        pose -> pose.isOf("weight-on-hands") && pose.asks() >= 4 && TIPPING.contains(pose.start()),
                        DIZZY + "neck"),
                new Kind(
                        "on the knees",
                        pose -> pose.keepsTo(KNEELING) && pose.is("pose") && !pose.isOf("inversion"),
                        "knees"),
                new Kind(
                        "on the belly",
                        pose -> pose.keepsTo(Set.of("prone")) && pose.is("pose"),
                        PREGNANCY + BELLY + "abdomen reflux"),
                new Kind("squatting", pose -> pose.end().equals("squatting"), "knees ankles"),
                new Kind(
                        "deep back-bend",
                        pose -> pose.isOf("back-bend") && pose.asks() >= 4,
                        PRESSURE + PREGNANCY + BELLY + SPINE + "neck"),
                new Kind("back-bend", pose -> pose.isOf("back-bend") && pose.asks() >= 2, SPINE),
                new Kind(
                        "forward bend",
                        pose -> pose.isOf("forward-bend") && pose.asks() >= 2,
                        PRESSURE + LATE_PREGNANCY + SPINE + DIZZY + "hernia"),
                new Kind("twist", pose -> pose.isOf("twist") && pose.asks() >= 2, PREGNANCY + BELLY + SPINE + "neck"),
                new Kind(
                        "balance",
                        pose -> pose.isOf("balance"),
                        DIZZY + "osteoporosis ankles pregnancy-third-trimester"),
                new Kind(
                        "work on one leg",
                        pose -> pose.isOf("balance") && pose.asks() >= 3,
                        "lower-back disc-and-sciatica high-blood-pressure heart hips knees"),
                new Kind("held breath", Pose::holdsTheBreath, PRESSURE + PREGNANCY + BELLY),
                new Kind(
                        "quick breath",
                        pose -> pose.file.has("strokes"),
                        PRESSURE + PREGNANCY + BELLY + DIZZY + "abdomen reflux"),
                new Kind("breath by the count", pose -> pose.is("breathing"), "vertigo"),
                new Kind(
                        "sitting on the floor to breathe",
                        pose -> (pose.is("breathing") || pose.is("meditation"))
                                && pose.start().equals("seated"),
                        "knees hips"));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void speaksToEverybodyWhomItsLikeSpeakTo(Kind kind) {
        var all = CatalogFiles.read().poses().entrySet().stream()
                .map(file -> new Pose(file.getKey(), file.getValue()))
                .filter(pose -> !pose.is("transition") && kind.holds().test(pose))
                .toList();

        assertThat(all)
                .hasSizeGreaterThan(1)
                .allSatisfy(
                        pose -> assertThat(kind.missing(pose)).as(pose.slug()).isEmpty());
    }

    /// Whom these poses once said nothing to.
    @ParameterizedTest
    @CsvSource({
        "childs-pose, osteoporosis vertigo hips lower-back",
        "thread-the-needle, osteoporosis",
        "extended-puppy, osteoporosis",
        "garland, osteoporosis",
        "bow, osteoporosis",
        "locust, osteoporosis",
        "crow, neck",
        "side-plank, neck",
        "eight-angle, glaucoma high-blood-pressure"
    })
    void speaksToThoseWhomItOnceForgot(String slug, String concerns) {
        assertThat(new Pose(slug, CatalogFiles.read().pose(slug)).concerns()).contains(concerns.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "disc-and-sciatica",
                "hernia",
                "low-blood-pressure",
                "heart",
                "reflux",
                "after-eye-surgery",
                "hypermobility",
                "postnatal"
            })
    void knowsConcernsThatItOnceDidNot(String concern) {
        assertThat(CatalogFiles.read().poses().entrySet())
                .filteredOn(file ->
                        new Pose(file.getKey(), file.getValue()).concerns().contains(concern))
                .hasSizeGreaterThan(10);
    }
}
