package dev.sthira.catalog;

import static dev.sthira.catalog.CatalogFiles.each;
import static dev.sthira.catalog.CatalogFiles.strings;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whether the catalog is as large and as complete as it says, with its counts for whoever reads the build.
class CatalogCompletenessTest {
    private static final CatalogFiles FILES = CatalogFiles.read();
    static final List<String> LANGUAGES = CatalogFiles.LANGUAGES;

    /// The fields whose texts are for people, in poses and in sequences.
    private static final Set<String> TEXTS = Set.of(
            "name",
            "title",
            "summary",
            "sideMeans",
            "text",
            "reason",
            "cue",
            "words",
            "feeling",
            "effects",
            "character");

    @Test
    void isAsLargeAsItSays() {
        var counts = counts();
        System.out.println(counts.entrySet().stream()
                .map(count -> "%,d %s".formatted(count.getValue(), count.getKey()))
                .collect(Collectors.joining(" · ", "The catalog: ", "")));
        assertThat(counts.get("poses") + counts.get("rests")).isGreaterThanOrEqualTo(189);
        assertThat(counts.get("breathing practices")).isGreaterThanOrEqualTo(16);
        assertThat(counts.get("sittings")).isGreaterThanOrEqualTo(4);
        assertThat(counts.get("sequences")).isGreaterThanOrEqualTo(48);
        assertThat(counts.get("missing translations")).isZero();
    }

    /// What every school teaches, by the name that a school has for it.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Revolved Side Angle",
                "Revolved Half Moon",
                "Standing Split",
                "Half Bound Lotus Standing Forward Bend",
                "Half Bound Lotus Seated Forward Bend",
                "Tortoise",
                "King Pigeon",
                "Scorpion",
                "Ear Pressure",
                "Tripod Headstand",
                "Rabbit",
                "Flying Pigeon",
                "Bird of Paradise",
                "Toe Stand",
                "Reclining Vishnu",
                "Yoga Sleep",
                "Three-Part Breath",
                "Equal Breath",
                "Extended Exhale",
                "Box Breath",
                "Alternate Nostril Breath",
                "Humming Bee Breath",
                "Cooling Breath",
                "Victorious Breath",
                "Skull-Shining Breath",
                "Body Scan",
                "Loving-Kindness"
            })
    void holdsWhatSchoolsTeach(String name) {
        assertThat(FILES.poses().values()).flatExtracting(CatalogFiles::namesOf).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yin-hour",
                "breathing-for-sleep",
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
    void holdsTheClassesThatAStudioExpects(String slug) {
        assertThat(FILES.sequences()).containsKey(slug);
    }

    /// Its words may be explained in every language; how it is written is nobody's to translate.
    @Test
    void sanskritStaysAsItIsInEveryLanguage() {
        assertThat(FILES.translations().values().stream()
                        .map(file -> file.path("texts"))
                        .flatMap(texts -> texts.properties().stream().map(Map.Entry::getKey))
                        .filter(pointer -> pointer.contains("/sanskrit")))
                .isNotEmpty()
                .allMatch(pointer -> pointer.matches("/sanskrit/meaning/\\d+/meaning"));
    }

    @Test
    void everyPoseHasWhatATeacherAsksFor() {
        assertThat(poses("pose")).allSatisfy(pose -> {
            isWhole(pose);
            assertThat(pose.at("/areas/strengthens").size()
                            + pose.at("/areas/stretches").size())
                    .isPositive();
        });
    }

    @Test
    void breathAndSittingAreAsWholeAsThePoses() {
        assertThat(poses("breathing")).hasSize(16).allSatisfy(practice -> {
            isWhole(practice);
            assertThat(practice.has("counts") != practice.has("strokes")).isTrue();
        });
        assertThat(poses("meditation")).hasSize(4).allSatisfy(practice -> {
            isWhole(practice);
            assertThat(practice.has("bells")).isTrue();
        });
    }

    /// Whoever holds the breath or drives it is told when not to.
    @Test
    void everyHeldAndEveryQuickBreathIsKeptFromThoseItMayHurt() {
        assertThat(poses("breathing").filter(CatalogCompletenessTest::isStrong))
                .hasSize(4)
                .allSatisfy(practice -> assertThat(each(practice.path("cautions"))
                                .filter(caution ->
                                        !caution.path("kind").asText().equals("take-care"))
                                .flatMap(caution -> strings(caution.path("for"))))
                        .contains(
                                "high-blood-pressure",
                                "glaucoma",
                                "pregnancy-first-trimester",
                                "pregnancy-second-trimester",
                                "pregnancy-third-trimester"));
    }

    private static boolean isStrong(JsonNode practice) {
        return practice.has("strokes")
                || practice.at("/counts/hold").asInt()
                                + practice.at("/counts/pause").asInt()
                        > 0;
    }

    private static void isWhole(JsonNode pose) {
        assertThat(pose.path("aliases")).as("other names").isNotEmpty();
        assertThat(pose.path("cautions")).as("cautions").isNotEmpty();
        assertThat(pose.path("variations")).as("variations").isNotEmpty();
        assertThat(each(pose.path("cues")).map(cue -> cue.path("when").asText()).distinct())
                .as("cues in order")
                .containsSubsequence("enter", "hold", "leave");
    }

    @Test
    void everyConcernIsRespectedSomewhereInEveryWay() {
        var concerns = strings(
                CatalogFiles.resource("/catalog/schema/common.schema.json").at("/$defs/concern/enum"));
        assertThat(concerns)
                .allSatisfy(concern -> assertThat(cautions()
                                .filter(caution -> strings(caution.path("for")).anyMatch(concern::equals))
                                .map(caution -> caution.path("kind").asText())
                                .distinct())
                        .as(concern)
                        .contains("avoid", "modify"));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void everyPoseAndEveryClassIsCompleteIn(String language) {
        FILES.poses().forEach((slug, pose) -> isComplete(language, "poses/" + slug, pose));
        FILES.sequences().forEach((slug, sequence) -> isComplete(language, "sequences/" + slug, sequence));
    }

    /// Every text of every pose and class that some language lacks.
    private static Stream<String> missing() {
        return FILES.all().entrySet().stream()
                .filter(file -> !file.getKey().startsWith("translations/"))
                .flatMap(file -> LANGUAGES.stream().flatMap(language -> {
                    var texts = Optional.ofNullable(
                                    FILES.translations().get("translations/%s/%s".formatted(language, file.getKey())))
                            .<JsonNode>map(translation -> translation.path("texts"))
                            .orElse(MissingNode.getInstance());
                    return texts("", "", file.getValue()).filter(pointer -> !texts.has(pointer));
                }));
    }

    private static void isComplete(String language, String name, JsonNode original) {
        var file = FILES.translations().get("translations/%s/%s".formatted(language, name));
        assertThat(file).as("%s in %s", name, language).isNotNull();
        assertThat(file.path("version")).isEqualTo(original.path("version"));
        assertThat(texts("", "", original).filter(pointer -> !file.path("texts").has(pointer)))
                .as("%s in %s lacks", name, language)
                .isEmpty();
    }

    @Test
    void everyTranslatedTextHasAnOriginal() {
        assertThat(FILES.translations().entrySet()).allSatisfy(entry -> {
            var original = FILES.all().get(entry.getValue().path("translates").asText());
            assertThat(original).as(entry.getKey()).isNotNull();
            assertThat(entry.getValue().path("texts").fieldNames())
                    .toIterable()
                    .as(entry.getKey())
                    .allMatch(
                            pointer -> original.at(JsonPointer.compile(pointer)).isTextual());
        });
    }

    /// Pointers to the texts for people below a node; what is Sanskrit, an alias or a source stays as it is.
    private static Stream<String> texts(String pointer, String field, JsonNode node) {
        return switch (node) {
            case ObjectNode object ->
                object.properties().stream()
                        .filter(member ->
                                !Set.of("sanskrit", "aliases", "figures").contains(member.getKey()))
                        .flatMap(member -> texts(pointer + "/" + member.getKey(), member.getKey(), member.getValue()));
            case ArrayNode array ->
                IntStream.range(0, array.size()).boxed().flatMap(i -> texts(pointer + "/" + i, field, array.get(i)));
            default -> node.isTextual() && TEXTS.contains(field) ? Stream.of(pointer) : Stream.empty();
        };
    }

    private static Map<String, Integer> counts() {
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("poses", (int) poses("pose").count());
        counts.put("breathing practices", (int) poses("breathing").count());
        counts.put("sittings", (int) poses("meditation").count());
        counts.put("rests", (int) poses("rest").count());
        counts.put("transitions", (int) poses("transition").count());
        counts.put("variations", all("variations"));
        counts.put("cautions", (int) cautions().count());
        counts.put("cues", all("cues"));
        counts.put("aliases", all("aliases"));
        counts.put("sequences", FILES.sequences().size());
        counts.put(
                "steps",
                FILES.sequences().values().stream()
                        .flatMap(sequence -> each(sequence.path("blocks")))
                        .mapToInt(block -> block.path("steps").size())
                        .sum());
        counts.put("missing translations", (int) missing().count());
        counts.put(
                "translated texts",
                FILES.translations().values().stream()
                        .mapToInt(file -> file.path("texts").size())
                        .sum());
        return counts;
    }

    private static int all(String field) {
        return FILES.poses().values().stream()
                .flatMap(pose -> pose.findValues(field).stream())
                .mapToInt(JsonNode::size)
                .sum();
    }

    private static Stream<JsonNode> cautions() {
        return FILES.poses().values().stream()
                .flatMap(pose -> pose.findValues("cautions").stream())
                .flatMap(CatalogFiles::each);
    }

    private static Stream<JsonNode> poses(String kind) {
        return FILES.poses().values().stream()
                .filter(pose -> pose.path("kind").asText().equals(kind));
    }
}
