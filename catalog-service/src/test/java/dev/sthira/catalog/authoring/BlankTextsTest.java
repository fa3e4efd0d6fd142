package dev.sthira.catalog.authoring;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.evening;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static dev.sthira.catalog.authoring.Drafts.written;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dev.sthira.catalog.TestStack;
import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A text that nobody can see is refused at every way in.
@QuarkusTest
@WithTestResource(TestStack.class)
class BlankTextsTest {
    private final String maya = someone();

    @ParameterizedTest
    @ValueSource(strings = {"  ", "\u200b", "\u00a0", "\u3164", "\u2800", "\u00ad", "\u200d", "\ufe0f", "\u2060\u2060"})
    void aTitleNobodySeesIsRefusedAtEveryDoor(String blank) {
        var slug = written(maya);
        var titled = evening().put("title", blank);

        refused("/title", as(maya).body(titled.toString()).post("/sequences"));
        refused("/title", as(maya).body(titled.toString()).post("/imports"));
        refused("/title", archived(titled.toString()));
        refused(
                "/title",
                as(maya).header("If-Match", "*")
                        .body(titled.put("slug", slug).toString())
                        .put("/sequences/" + slug));
        as(maya).body(com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                        .objectNode()
                        .put("copyOf", "back-strengthening")
                        .put("title", blank)
                        .toString())
                .post("/sequences")
                .then()
                .statusCode(422)
                .body("violations.field", hasItem("title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/title", "/summary", "/blocks/0/title", "/blocks/0/steps/0/cue"})
    void noTextOfASequenceIsBlank(String pointer) {
        var file = evening();
        int last = pointer.lastIndexOf('/');
        ((com.fasterxml.jackson.databind.node.ObjectNode) file.at(pointer.substring(0, last)))
                .put(pointer.substring(last + 1), " \u200b ");

        refused(pointer, as(maya).body(file.toString()).post("/sequences"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"🧘‍♀️ Abend", "می‌خواهم آرام", "शक्‍ति", "💪 Kraft", "👨‍👩‍👧"})
    void joinersInsideACharacterAreLetters(String title) {
        as(maya).body(evening().put("title", title).toString())
                .post("/sequences")
                .then()
                .statusCode(201)
                .body("title", equalTo(title));
    }

    private static void refused(String pointer, io.restassured.response.Response answer) {
        answer.then()
                .statusCode(422)
                .body("violations.pointer", hasItem(pointer))
                .body("violations[0].message", anyOf(containsString("U+"), containsString("nothing that can be seen")));
    }

    private io.restassured.response.Response archived(String file) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("evening.json"));
            zip.write(file.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return RestAssured.given()
                .auth()
                .oauth2(Tokens.of(maya, "practitioner"))
                .contentType("application/zip")
                .body(bytes.toByteArray())
                .post("/imports");
    }
}
