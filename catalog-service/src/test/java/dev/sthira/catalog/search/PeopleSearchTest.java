package dev.sthira.catalog.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Asks what people would type (`search/queries.csv`, written before the search was) and compares the first hit
/// with the one they would hope for. A question about something that the catalog does not hold yet is not asked.
@QuarkusTest
@WithTestResource(TestStack.class)
class PeopleSearchTest {
    private static final CatalogFiles FILES = CatalogFiles.read();
    private static final double RIGHT = 0.95;

    private record Question(String typed, List<String> hoped, String language) {
        static Question of(String line) {
            var cells = line.split(",", -1);
            return new Question(cells[0], List.of(cells[1].split("\\|")), cells[2]);
        }

        boolean askable() {
            return hoped.stream().anyMatch(Question::isThere)
                    && (language.isEmpty()
                            || PeopleSearchTest.class.getResource("/catalog/translations/" + language) != null);
        }

        private static boolean isThere(String hit) {
            var files = hit.startsWith("pose:") ? FILES.poses() : FILES.sequences();
            return files.containsKey(hit.substring(hit.indexOf(':') + 1));
        }
    }

    @Test
    void findsFirstWhatPeopleHopeFor() throws IOException {
        var questions = questions();
        assertThat(questions).hasSizeGreaterThanOrEqualTo(100);
        var asked = questions.stream().filter(Question::askable).toList();

        var misses = new ArrayList<String>();
        for (var question : asked) {
            var first = first(question.typed());
            if (!question.hoped().contains(first)) {
                misses.add("%s: hoped for %s, found %s".formatted(question.typed(), question.hoped(), first));
            }
        }

        System.out.printf(
                "Search: %d of %d right (%d questions in all)%n%s%n",
                asked.size() - misses.size(), asked.size(), questions.size(), String.join("\n", misses));
        assertThat(misses).hasSizeLessThanOrEqualTo((int) Math.floor(asked.size() * (1 - RIGHT)));
    }

    private static String first(String typed) {
        var found = given().queryParam("q", typed)
                .get("/search")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        var type = found.getString("items[0].type");
        return type == null ? "nothing" : type + ":" + found.getString("items[0]." + type + ".slug");
    }

    private static List<Question> questions() throws IOException {
        try (var file = Objects.requireNonNull(PeopleSearchTest.class.getResourceAsStream("/search/queries.csv"))) {
            return Stream.of(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .skip(1)
                    .map(Question::of)
                    .toList();
        }
    }
}
