package dev.sthira.catalog;

import static dev.sthira.catalog.CatalogFiles.each;
import static dev.sthira.catalog.CatalogFiles.namesOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Names: nobody answers to another's, and Sanskrit is spelled by a rule.
class CatalogNamesTest {
    private static final CatalogFiles FILES = CatalogFiles.read();

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

    /// Plain Sanskrit is the IAST without its marks, save that ś and ṣ may be written sh, c ch, and ṛ ri.
    @Test
    void plainSanskritIsTheIastWithoutItsMarks() {
        assertThat(poses().map(pose -> pose.path("sanskrit")).filter(JsonNode::isObject))
                .allSatisfy(
                        name -> assertThat(asWritten(text(name, "plain"))).isEqualTo(asWritten(text(name, "iast"))));
    }

    private static String asWritten(String name) {
        return plain(name).replace("sh", "s").replace("ch", "c").replace("ri", "r");
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
