package dev.sthira.catalog;

import static dev.sthira.catalog.CatalogFiles.each;
import static dev.sthira.catalog.CatalogFiles.namesOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names: nobody answers to another's, and Sanskrit is spelled by a rule.
class CatalogNamesTest {
    private static final CatalogFiles FILES = CatalogFiles.read();

    /// Greetings of the sun and the moon are whole classes, so no pose has their name.
    private static final List<String> NAMES_OF_NO_POSE = List.of("Sūrya Namaskāra", "Candra Namaskāra");

    private static final Map<String, String> BARE_SPELLINGS = Map.of(
            "tree", "Vrksasana",
            "locust", "Salabhasana",
            "headstand", "Sirsasana",
            "camel", "Ustrasana",
            "lion", "Simhasana",
            "wild-thing", "Camatkarasana",
            "warrior-three", "Virabhadrasana Trtiya",
            "savasana", "Savasana",
            "downward-dog", "Adho Mukha Svanasana",
            "pyramid", "Parsvottanasana");

    @Test
    void noTwoPosesAnswerToOneName() {
        var owners = new TreeMap<String, String>();
        poses().forEach(pose -> namesOf(pose).stream()
                .map(CatalogNamesTest::plain)
                .distinct()
                .forEach(name -> {
                    var other = owners.put(name, text(pose, "slug"));
                    assertThat(other)
                            .as("%s is %s and %s", name, other, text(pose, "slug"))
                            .isNull();
                }));
    }

    @Test
    void noAliasIsListedTwice() {
        assertThat(poses())
                .allSatisfy(pose -> assertThat(Stream.concat(
                                Stream.of(text(pose, "name")),
                                each(pose.path("aliases")).map(alias -> text(alias, "name"))))
                        .doesNotHaveDuplicates());
    }

    @Test
    void plainSanskritFollowsFromTheIastByOneRule() {
        assertThat(poses().map(pose -> pose.path("sanskrit")).filter(JsonNode::isObject))
                .allSatisfy(name -> assertThat(text(name, "plain")).isEqualTo(Iast.plain(text(name, "iast"))));
    }

    @ParameterizedTest
    @CsvSource({
        "Śalabhāsana, Shalabhasana",
        "Vṛkṣāsana, Vrikshasana",
        "Ardha Candrāsana, Ardha Chandrasana",
        "Pādāṅguṣṭhāsana, Padangushthasana",
        "Ṭiṭṭibhāsana, Tittibhasana",
        "Siṃhāsana, Sinhasana",
        "Saṃbandha, Sambandha",
        "Chāyāsana, Chayasana"
    })
    void writesSanskritWithoutMarks(String iast, String plain) {
        assertThat(Iast.plain(iast)).isEqualTo(plain);
    }

    @Test
    void theSanskritOfAHeadingIsSpeltAsThePosesAre() {
        var known = Stream.concat(poses().map(pose -> text(pose.path("sanskrit"), "iast")), NAMES_OF_NO_POSE.stream())
                .map(Iast::plain)
                .collect(Collectors.toSet());

        assertThat(FILES.sequences().values().stream()
                        .flatMap(sequence -> each(sequence.path("blocks")))
                        .flatMap(block -> CatalogFiles.strings(block.path("sanskrit"))))
                .isNotEmpty()
                .allMatch(known::contains);
    }

    /// Who leaves the marks out and writes nothing for them finds the pose as well.
    @Test
    void theBareSpellingIsAnAlias() {
        assertThat(poses().filter(pose -> BARE_SPELLINGS.containsKey(text(pose, "slug"))))
                .hasSameSizeAs(BARE_SPELLINGS.keySet())
                .allSatisfy(pose -> assertThat(namesOf(pose)).contains(BARE_SPELLINGS.get(text(pose, "slug"))));
    }

    /// The last word of the meaning ends the name, the first begins it; sandhi may touch a vowel in between.
    @Test
    void sanskritIsExplainedFromItsFirstWordToItsLast() {
        assertThat(poses().map(pose -> pose.path("sanskrit")).filter(JsonNode::isObject))
                .allSatisfy(name -> {
                    var words = each(name.path("meaning"))
                            .map(word -> text(word, "word"))
                            .toList();
                    var iast = text(name, "iast").toLowerCase(Locale.ROOT);
                    assertThat(iast).startsWith(words.getFirst().substring(0, 2));
                    assertThat(iast).endsWith(words.getLast().substring(1));
                });
    }

    private static Stream<JsonNode> poses() {
        return FILES.poses().values().stream();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asText();
    }
}
