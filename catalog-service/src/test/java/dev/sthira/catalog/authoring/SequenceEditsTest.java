package dev.sthira.catalog.authoring;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.editor;
import static dev.sthira.catalog.authoring.Drafts.evening;
import static dev.sthira.catalog.authoring.Drafts.publish;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static dev.sthira.catalog.authoring.Drafts.tag;
import static dev.sthira.catalog.authoring.Drafts.text;
import static dev.sthira.catalog.authoring.Drafts.written;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.TestStack;
import dev.sthira.kit.database.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class SequenceEditsTest {
    private final String maya = someone();

    @Inject
    Sql database;

    @Test
    void writesASequenceOfOnesOwnThatNobodyElseSees() {
        var slug = as(maya).body(text())
                .post("/sequences")
                .then()
                .statusCode(201)
                .header("Location", matchesPattern(".*/sequences/my-evening-[0-9a-z]{6}"))
                .header("ETag", matchesPattern("\"[0-9a-f]{64}\""))
                .body("slug", startsWith("my-evening-"), "version", equalTo(1))
                .extract()
                .<String>path("slug");

        as(maya).get("/sequences/" + slug).then().statusCode(200).header("Cache-Control", "private, no-cache");
        assertThat(refusal(as(someone()).get("/sequences/" + slug)))
                .isEqualTo(refusal(as(maya).get("/sequences/not-there-abc123")));
        given().get("/sequences?limit=100").then().body("items.slug", not(hasItem(slug)));
    }

    private static String refusal(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(404);
        return answer.body().asString().replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    @Test
    void givesSlugVersionAndFormatItself() {
        var draft = evening();
        draft.remove("slug");
        draft.remove("version");
        draft.remove("format");

        as(maya).body(draft.toString())
                .post("/sequences")
                .then()
                .statusCode(201)
                .body("slug", startsWith("my-evening-"), "format", equalTo("open-sequence-file/1"));
    }

    @Test
    void makesOneSequenceOfARequestThatComesTwice() {
        var first = as(maya).header("Idempotency-Key", "once").body(text()).post("/sequences");
        var second = as(maya).header("Idempotency-Key", "once").body(text()).post("/sequences");

        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(List.of(second.header("Location"), second.header("ETag")))
                .containsExactly(first.header("Location"), first.header("ETag"));
        as(maya).header("Idempotency-Key", "once")
                .body("{\"copyOf\": \"back-strengthening\"}")
                .post("/sequences")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void copiesWhatOneMaySee() {
        as(maya).body("{\"copyOf\": \"back-strengthening\", \"title\": \"Meine Stärkung\"}")
                .post("/sequences")
                .then()
                .statusCode(201)
                .body("slug", startsWith("meine-starkung-"))
                .body("title", equalTo("Meine Stärkung"), "version", equalTo(1), "blocks.size()", equalTo(14));
        var slug = written(maya);
        as(someone())
                .body("{\"copyOf\": \"%s\"}".formatted(slug))
                .post("/sequences")
                .then()
                .statusCode(404);
        as(maya).body("{\"copyOf\": \"%s\", \"colour\": 1}".formatted(slug))
                .post("/sequences")
                .then()
                .statusCode(422)
                .body("violations.field", contains("colour"));
    }

    @Test
    void keepsEveryEditionAndTellsThemApart() {
        var slug = written(maya);
        var later = evening();
        ((ObjectNode) later.at("/blocks/0/steps/1/dose/planning")).put("usual", 6);
        var steps = later.withArray("/blocks/0/steps");
        steps.insert(1, steps.get(0).deepCopy());
        ((ObjectNode) steps.get(1)).put("pose", "seated-twist");
        later.put("slug", slug);

        as(maya).header("If-Match", tag(maya, slug))
                .queryParam("note", "Longer in the middle")
                .body(later.toString())
                .put("/sequences/" + slug)
                .then()
                .statusCode(200)
                .body("version", equalTo(2));

        as(maya).get("/sequences/%s/versions".formatted(slug))
                .then()
                .statusCode(200)
                .body("items.version", contains(2, 1), "items.by", contains("me", "me"))
                .body("items.note", contains("Longer in the middle", null));
        as(maya).get("/sequences/%s/versions/1".formatted(slug)).then().body("version", equalTo(1));
        as(maya).get("/sequences/%s/versions/1/diff/2".formatted(slug))
                .then()
                .statusCode(200)
                .body("changes.kind", contains("added", "changed"))
                .body("changes.pointer", contains("/blocks/0/steps/1", "/blocks/0/steps/2/dose/planning/usual"))
                .body(
                        "changes.sentence",
                        contains(
                                "Block 1, step 2 (seated-twist) is new.",
                                "Block 1, step 3 (cat-cow): dose planning usual is 6 instead of 5."));
        as(someone()).get("/sequences/%s/versions".formatted(slug)).then().statusCode(404);
        given().get("/sequences/%s/versions/1".formatted(slug)).then().statusCode(404);
    }

    @Test
    void wantsToKnowWhichEditionIsEdited() {
        var slug = written(maya);
        var later = evening().put("slug", slug).put("title", "Later").toString();

        as(maya).body(later).put("/sequences/" + slug).then().statusCode(428);
        as(maya).header("If-Match", "\"0\"")
                .body(later)
                .put("/sequences/" + slug)
                .then()
                .statusCode(412)
                .body("detail", containsString(tag(maya, slug)));
        as(maya).header("If-Match", "W/" + tag(maya, slug))
                .body(later)
                .put("/sequences/" + slug)
                .then()
                .statusCode(412);
    }

    @Test
    void makesNoEditionOfWhatIsThereAlready() {
        var slug = written(maya);
        var same = evening().put("slug", slug).toString();

        as(maya).header("If-Match", "\"lost\"")
                .body(same)
                .put("/sequences/" + slug)
                .then()
                .statusCode(200)
                .body("version", equalTo(1));
    }

    @Test
    void letsOneOfManyEditsAtOnceWin() throws Exception {
        var slug = written(maya);
        var tag = tag(maya, slug);
        var edits = IntStream.range(0, 12)
                .mapToObj(i -> (Callable<Integer>) () -> as(maya).header("If-Match", tag)
                        .body(evening()
                                .put("slug", slug)
                                .put("title", "Edit " + i)
                                .toString())
                        .put("/sequences/" + slug)
                        .statusCode())
                .toList();

        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var codes = people.invokeAll(edits).stream()
                    .map(future -> future.resultNow())
                    .toList();
            assertThat(codes).containsOnlyOnce(200).hasSize(12);
            assertThat(codes.stream().filter(code -> code == 412)).hasSize(11);
        }
        as(maya).get("/sequences/%s/versions".formatted(slug)).then().body("items.version", contains(2, 1));
    }

    @Test
    void sharesByALinkThatIsToldOnce() {
        var slug = written(maya);
        var link =
                publish(as(maya), slug, "link").then().statusCode(200).extract().<String>path("link");

        given().get(link).then().statusCode(200).body("slug", equalTo(slug));
        given().header("Sthira-Link", link.substring(link.lastIndexOf('/') + 1))
                .get("/sequences/" + slug)
                .then()
                .statusCode(200);
        given().header("Sthira-Link", "guessed")
                .get("/sequences/" + slug)
                .then()
                .statusCode(404);
        as(maya).get("/me/sequences")
                .then()
                .body("items.visibility", contains("link"))
                .body("items.link", contains((Object) null));

        var another = publish(as(maya), slug, "link").then().extract().<String>path("link");
        given().get(link).then().statusCode(404);
        given().get(another).then().statusCode(200);
        publish(as(maya), slug, "private").then().statusCode(200);
        given().get(another).then().statusCode(404);
    }

    @Test
    void publishesForEverybodyAtOnceAndTakesBack() {
        var slug = written(maya);
        publish(as(maya), slug, "published").then().statusCode(200).body("visibility", equalTo("published"));

        given().get("/sequences/" + slug).then().statusCode(200).header("Cache-Control", containsString("public"));
        given().get("/sequences?limit=100").then().body("items.slug", hasItem(slug));
        given().get("/sequences/%s/versions".formatted(slug)).then().statusCode(404);

        var later = evening().put("slug", slug).put("title", "Seen by all").toString();
        as(maya).header("If-Match", tag(maya, slug))
                .body(later)
                .put("/sequences/" + slug)
                .then()
                .statusCode(200);
        given().get("/sequences/" + slug).then().body("title", equalTo("Seen by all"));

        as(maya).header("If-Match", "\"of-long-ago\"")
                .delete("/sequences/" + slug)
                .then()
                .statusCode(412)
                .body("type", equalTo("/problems/precondition-failed"));
        as(maya).header("If-Match", "\"of-long-ago\"", tag(maya, slug))
                .delete("/sequences/" + slug)
                .then()
                .statusCode(204);
        as(maya).delete("/sequences/" + slug).then().statusCode(204);
        given().get("/sequences/" + slug).then().statusCode(404);
        as(maya).get("/sequences/" + slug).then().statusCode(200);
        as(maya).get("/me/sequences").then().body("items.size()", equalTo(0));
        publish(as(maya), slug, "published").then().statusCode(200);
        given().get("/sequences/" + slug).then().statusCode(200);
        as(maya).delete("/sequences/" + slug).then().statusCode(204);
    }

    @Test
    void warnsOfStepsThatAreNotForThoseWhomTheClassIsFor() {
        var maya = Drafts.someone();
        var prenatal = evening().put("intent", "prenatal");
        ((ObjectNode) Drafts.step(prenatal, 0, 1)).put("pose", "bow");
        var slug = as(maya).body(prenatal.toString())
                .post("/sequences")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("slug");

        publish(as(maya), slug, "private").then().statusCode(200).body("warnings", nullValue());
        publish(as(maya), slug, "published")
                .then()
                .statusCode(200)
                .body("warnings.find { it.pose == 'bow' }.block", equalTo(1))
                .body("warnings.find { it.pose == 'bow' }.step", equalTo(2))
                .body("warnings.findAll { it.pose == 'bow' }.concern", hasItem("pregnancy-second-trimester"));
    }

    @Test
    void noticesSoonWhatAnotherInstanceHasPublished() {
        var slug = written(maya);

        database.update("update sequence_state set visibility = 'published' where slug = ?", slug);
        database.update("update catalog_change set number = number + 1");

        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> given().get("/sequences?limit=100").then().body("items.slug", hasItem(slug)));
        as(maya).delete("/sequences/" + slug).then().statusCode(204);
    }

    @Test
    void letsAnEditorTakeAwayWhatSomebodyPublished() {
        var slug = written(maya);
        editor().delete("/sequences/" + slug).then().statusCode(404);
        publish(as(maya), slug, "published").then().statusCode(200);

        as(someone()).delete("/sequences/" + slug).then().statusCode(403);
        editor().delete("/sequences/" + slug).then().statusCode(204);

        given().get("/sequences/" + slug).then().statusCode(404);
        publish(as(maya), slug, "published").then().statusCode(409);
    }

    @Test
    void saysWhichEditionsThereAre() {
        var slug = written(maya);
        as(maya).header("If-Match", "*")
                .body(evening().put("slug", slug).put("title", "Later").toString())
                .put("/sequences/" + slug)
                .then()
                .statusCode(200);
        publish(as(maya), slug, "published");

        missing(maya, slug, "has no version 99. There are versions 1 and 2.");
        missing(someone(), slug, "has no version 99. There is version 2.");
        as(maya).get("/sequences/%s/versions/99".formatted(slug))
                .then()
                .statusCode(404)
                .body("detail", equalTo(slug + " has no version 99. There are versions 1 and 2."));
        as(maya).get("/sequences/%s/versions/99/diff/1".formatted(slug))
                .then()
                .statusCode(404)
                .body("title", equalTo("There is no such edition"));
    }

    private static void missing(String person, String slug, String sentence) {
        as(person)
                .body("{\"sequence\":\"%s\",\"version\":99,\"level\":\"beginner\",\"breathSeconds\":4}".formatted(slug))
                .post("/plans")
                .then()
                .statusCode(404)
                .body("detail", equalTo(slug + " " + sentence));
    }

    @Test
    void saysThatABodyEndsTooEarly() {
        var half = text().substring(0, text().length() / 2);

        as(maya).body(half).post("/sequences").then().statusCode(400).body("detail", containsString("ends too early"));
    }

    @Test
    void listsOnesOwnPageByPage() {
        var all = IntStream.range(0, 5).mapToObj(_ -> written(maya)).sorted().toList();

        var first = as(maya).get("/me/sequences?limit=3").then().statusCode(200).extract();
        var second = as(maya).get("/me/sequences?limit=3&after=" + first.path("next"))
                .then()
                .extract();

        assertThat(first.<java.util.List<String>>path("items.slug")).isEqualTo(all.subList(0, 3));
        assertThat(second.<java.util.List<String>>path("items.slug")).isEqualTo(all.subList(3, 5));
        assertThat(second.<String>path("next")).isNull();
        as(maya).get("/me/sequences?limit=-1").then().statusCode(400);
        as(maya).get("/me/sequences?after=AMO_").then().statusCode(200);
    }

    @Test
    void saysThatAFewSecondsAreAMinute() {
        var file = evening();
        ((ArrayNode) file.get("blocks")).remove(1);
        var steps = (ArrayNode) file.at("/blocks/0/steps");
        steps.remove(2);
        steps.remove(1);
        ((ObjectNode) steps.get(0))
                .withObject("/dose/planning")
                .put("shortest", 1)
                .put("usual", 1);

        as(maya).body(file.toString()).post("/sequences").then().statusCode(201);

        as(maya).get("/me/sequences").then().body("items[0].usualMinutes", equalTo(1));
    }

    @Test
    void exportsWhatItTakesBack() {
        var slug = written(maya);
        var file = as(maya).get("/sequences/%s/export".formatted(slug))
                .then()
                .statusCode(200)
                .header("Content-Disposition", "attachment; filename=\"%s.json\"".formatted(slug))
                .extract();

        assertThat(file.as(JsonNode.class)).isEqualTo(evening().put("slug", slug));
        as(maya).body(file.asString())
                .post("/imports")
                .then()
                .statusCode(200)
                .body("files.effect", contains("unchanged"), "files.address", contains("/sequences/" + slug));
    }
}
