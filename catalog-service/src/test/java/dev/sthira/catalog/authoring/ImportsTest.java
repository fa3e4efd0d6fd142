package dev.sthira.catalog.authoring;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.evening;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;

import dev.sthira.catalog.TestStack;
import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@WithTestResource(TestStack.class)
class ImportsTest {
    private final String maya = someone();

    @TestHTTPResource
    URI service;

    @Test
    void saysInADryRunExactlyWhatHappensThen() {
        var archive = zip(Map.of("one.json", Drafts.text(), "sequences/two.json", second(), "README.md", "Mine"));

        var dry = send(maya, archive, "/imports?dryRun=true");
        as(maya).get("/me/sequences").then().body("items.size()", equalTo(0));
        var done = send(maya, archive, "/imports?dryRun=false");

        done.then()
                .statusCode(200)
                .body("files.effect", everyItem(equalTo("created")), "passedOver", contains("README.md"));
        assertThat(dry.statusCode()).isEqualTo(200);
        assertThat(dry.jsonPath().getList("files")).isEqualTo(done.jsonPath().getList("files"));
        as(maya).get("/me/sequences").then().body("items.title", contains("My Evening", "My Morning"));
    }

    @Test
    void bringsInNothingWhenOneOfManyIsBroken() {
        var archive = zip(Map.of(
                "good.json", Drafts.text(), "bad.json", second().replace("cat-cow", "cat-cov"), "worse.json", "{"));

        send(maya, archive, "/imports").then().statusCode(422).body("violations.file", hasItem("worse.json"));
        send(
                        maya,
                        zip(Map.of("good.json", Drafts.text(), "bad.json", second().replace("cat-cow", "cat-cov"))),
                        "/imports")
                .then()
                .statusCode(422)
                .body("violations[0].file", equalTo("bad.json"))
                .body("violations[0].message", containsString("cat-cov"));
        as(maya).get("/me/sequences").then().body("items.size()", equalTo(0));
    }

    @Test
    void takesAListOfFilesAndTellsWhichOneIsMeant() {
        as(maya).body("[%s,%s]".formatted(Drafts.text(), second()))
                .post("/imports")
                .then()
                .statusCode(200)
                .body("files.file", contains("body[0]", "body[1]"));
        as(maya).body("[%s,%s]".formatted(Drafts.text(), second().replace("easy-pose", "hard-pose")))
                .post("/imports")
                .then()
                .statusCode(422)
                .body(
                        "violations.file",
                        contains("body[1]"),
                        "violations.pointer",
                        contains("/1/blocks/0/steps/0/pose"));
    }

    @Test
    void asksWhichFormItHasWhereNoneIsNamed() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(service.resolve("/imports"))
                .header("Authorization", "Bearer " + Tokens.of(maya))
                .POST(HttpRequest.BodyPublishers.ofString(Drafts.text()))
                .build();

        try (var client = HttpClient.newHttpClient()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(415);
        }
    }

    @Test
    void takesArchivesLargerThanOtherBodies() {
        var noise = new byte[300 * 1024];
        new Random(7).nextBytes(noise);
        var parts = new LinkedHashMap<String, String>();
        parts.put("a.json", Drafts.text());
        parts.put("a.bin", new String(noise, 0, 150 * 1024, ISO_8859_1));
        parts.put("b.bin", new String(noise, 150 * 1024, 150 * 1024, ISO_8859_1));

        assertThat(zip(parts)).hasSizeGreaterThan(256 * 1024);
        send(maya, zip(parts), "/imports").then().statusCode(200).body("passedOver", contains("a.bin", "b.bin"));
        send(maya, new byte[3 * 1024 * 1024], "/imports").then().statusCode(413);
    }

    @Test
    void leavesPosesAndTheSharedCatalogToEditors() {
        var bow = given().get("/poses/bow").asString();

        as(maya).body(bow)
                .post("/imports")
                .then()
                .statusCode(422)
                .body("violations[0].message", containsString("editors"));
        as(maya).body(bow).post("/imports?into=catalog").then().statusCode(403);
        given().contentType("application/json")
                .body(bow)
                .post("/imports")
                .then()
                .statusCode(401);
    }

    @Test
    void exportsTheCatalogAsBytesThatAreTheSameAndComeBackUnchanged() throws IOException {
        var first = given().get("/exports/catalog.zip")
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .extract();
        var second = given().get("/exports/catalog.zip").then().extract();
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        given().header("If-None-Match", first.header("ETag"))
                .get("/exports/catalog.zip")
                .then()
                .statusCode(304);

        assertThat(names(first.asByteArray()))
                .contains(
                        "FORMAT.md",
                        "LICENSE",
                        "schema/pose.schema.json",
                        "poses/bow.json",
                        "sequences/back-strengthening.json");
        given().auth()
                .oauth2(Tokens.of("elif", "catalog-editor"))
                .contentType("application/zip")
                .body(first.asByteArray())
                .post("/imports?into=catalog")
                .then()
                .log()
                .ifValidationFails()
                .statusCode(200)
                .body("files.effect", everyItem(equalTo("unchanged")), "passedOver", hasItem("LICENSE"));
    }

    static Stream<Arguments> badArchives() {
        var good = zip(Map.of("a.json", Drafts.text()));
        var locked = good.clone();
        locked[6] |= 1;
        var many = new LinkedHashMap<String, String>();
        for (int i = 0; i <= ZipBundle.MOST_ENTRIES; i++) {
            many.put("f%d.txt".formatted(i), "");
        }
        var data = new LinkedHashMap<String, String>();
        for (int i = 0; i < 17; i++) {
            data.put("d%d.json".formatted(i), Drafts.text() + " ".repeat(250 * 1024));
        }
        var bomb = new LinkedHashMap<String, String>();
        for (int i = 0; i < 70; i++) {
            bomb.put("b%d.txt".formatted(i), " ".repeat(250 * 1024));
        }
        return Stream.of(
                Arguments.of("is empty", new byte[0]),
                Arguments.of("is no archive", Drafts.text().getBytes(UTF_8)),
                Arguments.of("has no entries", zip(Map.of())),
                Arguments.of("is cut off", Arrays.copyOf(good, good.length / 3)),
                Arguments.of("is damaged", damaged(good)),
                Arguments.of("is locked", locked),
                Arguments.of("leads out", zip(Map.of("../a.json", Drafts.text()))),
                Arguments.of("leads out inside", zip(Map.of("a/../../a.json", Drafts.text()))),
                Arguments.of("leads to the root", zip(Map.of("/etc/a.json", Drafts.text()))),
                Arguments.of("leads to a drive", zip(Map.of("C:\\a.json", Drafts.text()))),
                Arguments.of("leads out backwards", zip(Map.of("..\\a.json", Drafts.text()))),
                Arguments.of("has a name with U+0000", zip(Map.of("a\u0000.json", Drafts.text()))),
                Arguments.of("has a name of 201 letters", zip(Map.of("a".repeat(201), Drafts.text()))),
                Arguments.of("has too many entries", zip(many)),
                Arguments.of("bursts in one file", zip(Map.of("a.json", " ".repeat(10_000_000)))),
                Arguments.of("bursts in many files", zip(bomb)),
                Arguments.of("has too much data", zip(data)),
                Arguments.of("has a broken file", zip(Map.of("a.json", "{"))),
                Arguments.of("has one slug twice", zip(Map.of("a.json", Drafts.text(), "b.json", Drafts.text()))),
                Arguments.of("has something else", zip(Map.of("a.json", "{\"x\": 1}"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badArchives")
    void refusesArchivesThatAreBrokenOrEvil(String name, byte[] archive) {
        send(maya, archive, "/imports")
                .then()
                .statusCode(org.hamcrest.Matchers.oneOf(400, 422))
                .body("violations.size()", org.hamcrest.Matchers.greaterThan(0));
        as(maya).get("/me/sequences").then().body("items.size()", equalTo(0));
    }

    @Test
    void takesNothingOfAnArchiveThatIsNotWhole() {
        var whole = zip(new LinkedHashMap<>(Map.of("a.json", Drafts.text(), "b.json", second())));

        for (int missing : List.of(1, 30, whole.length / 3)) {
            send(maya, Arrays.copyOf(whole, whole.length - missing), "/imports")
                    .then()
                    .statusCode(400)
                    .body("detail", containsString("broken"), "violations[0].message", containsString("pack it again"));
        }
        as(maya).get("/me/sequences").then().body("items.size()", equalTo(0));
    }

    private static Response send(String person, byte[] archive, String address) {
        return given().auth()
                .oauth2(Tokens.of(person, "practitioner"))
                .contentType("application/zip")
                .body(archive)
                .post(address);
    }

    private static String second() {
        return evening().put("title", "My Morning").put("slug", "my-morning").toPrettyString();
    }

    private static byte[] damaged(byte[] good) {
        var bytes = good.clone();
        for (int i = 60; i < bytes.length / 2; i++) {
            bytes[i] ^= 0x55;
        }
        return bytes;
    }

    private static byte[] zip(Map<String, String> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static List<String> names(byte[] archive) throws IOException {
        var names = new java.util.ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
