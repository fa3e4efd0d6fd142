package dev.sthira.catalog.authoring;

import static dev.sthira.catalog.authoring.Drafts.editor;
import static dev.sthira.catalog.authoring.Drafts.evening;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.sthira.catalog.CatalogFiles;
import dev.sthira.catalog.TestStack;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class CatalogEditorTest {
    private static final int BOW =
            CatalogFiles.read().pose("bow").path("version").asInt();

    @Inject
    Sql database;

    @Inject
    dev.sthira.catalog.file.Library library;

    @AfterEach
    void restore() {
        for (var table : new String[] {"pose", "sequence"}) {
            database.update("delete from " + table + " where author is not null or made_of is not null");
        }
        database.update(
                "delete from sequence_state s where not exists (select 1 from sequence e where e.slug = s.slug)");
        database.update("update catalog_change set number = number + 1");
        library.refresh();
    }

    @Test
    void addsAndEditsASequenceOfTheSharedCatalog() {
        var file = evening().put("slug", "quiet-evening");
        editor().header("If-None-Match", "*")
                .body(file.toString())
                .put("/sequences/quiet-evening")
                .then()
                .statusCode(201)
                .body("version", equalTo(1));
        editor().header("If-None-Match", "*")
                .body(file.toString())
                .put("/sequences/quiet-evening")
                .then()
                .statusCode(412);
        var tag = given().get("/sequences/quiet-evening")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");

        editor().header("If-Match", tag)
                .queryParam("note", "A better name")
                .body(file.put("title", "Quiet Evening").toString())
                .put("/sequences/quiet-evening")
                .then()
                .statusCode(200);

        given().get("/sequences/quiet-evening").then().body("title", equalTo("Quiet Evening"), "version", equalTo(2));
        given().get("/sequences/quiet-evening/versions")
                .then()
                .body("items.by", contains("editor", "editor"), "items.note", contains("A better name", null));
        given().get("/sequences/quiet-evening/versions/1/diff/2")
                .then()
                .body("changes.sentence", contains("Title is “Quiet Evening” instead of “My Evening”."));
        editor().delete("/sequences/quiet-evening").then().statusCode(204);
        given().get("/sequences/quiet-evening").then().statusCode(404);
    }

    @Test
    void editsAPoseForEverybodyAtOnce() {
        var bow = pose("bow");
        var tag = given().get("/poses/bow").header("ETag");

        editor().body(bow.toString()).put("/poses/bow").then().statusCode(428);
        editor().header("If-Match", tag)
                .body(bow.put("summary", "A backbend like a drawn bow.").toString())
                .put("/poses/bow")
                .then()
                .statusCode(200)
                .body("version", equalTo(BOW + 1));

        given().get("/poses/bow").then().body("summary", equalTo("A backbend like a drawn bow."));
        editor().header("If-Match", tag)
                .body(bow.put("summary", "Another.").toString())
                .put("/poses/bow")
                .then()
                .statusCode(412);
    }

    @Test
    void keepsVariationsThatSequencesTake() {
        var needle = pose("thread-the-needle");
        ((ArrayNode) needle.get("variations")).removeAll();
        needle.remove("cautions");

        editor().header("If-Match", "*")
                .body(needle.toString())
                .put("/poses/thread-the-needle")
                .then()
                .statusCode(422)
                .body("violations.message", hasItem(containsString("bind")));
    }

    @Test
    void keepsNamesApart() {
        var bow = pose("bow").put("name", "Locust");

        editor().header("If-Match", "*")
                .body(bow.toString())
                .put("/poses/bow")
                .then()
                .statusCode(422)
                .body("violations.pointer", hasItem("/name"))
                .body("violations.message", hasItem(containsString("locust")));
    }

    @Test
    void refusesVariationsThatFollowOneAnotherInACircle() {
        var bow = pose("bow");
        var forms = (ArrayNode) bow.get("variations");
        var first = (ObjectNode) forms.get(0);
        first.put("then", first.get("slug").asText());

        editor().header("If-Match", "*")
                .body(bow.toString())
                .put("/poses/bow")
                .then()
                .statusCode(422)
                .body("violations.message", hasItem(containsString("circle")));
    }

    @Test
    void takesTheFileAsTheNextEditionWhereAnEditorUsedItsNumber() {
        // The installation brought a version; an editor saved the next. Now the first is as if an editor had saved it
        // with other content, and the file comes with it.
        var tag = given().get("/poses/bow").header("ETag");
        editor().header("If-Match", tag)
                .body(pose("bow").put("summary", "An editor's words.").toString())
                .put("/poses/bow")
                .then()
                .statusCode(200);
        database.update("delete from pose where slug = 'bow' and version = ?", BOW);
        database.update(
                "update pose set version = ?, document = replace(document, ?, ?) where slug = 'bow' and version = ?",
                BOW,
                "\"version\":" + (BOW + 1),
                "\"version\":" + BOW,
                BOW + 1);

        loads();
        loads();

        given().get("/poses/bow")
                .then()
                .body("version", equalTo(BOW + 1))
                .body("summary", not(equalTo("An editor's words.")));
        assertThat(database.list("select count(*) from pose where slug = 'bow'", Row::number))
                .containsExactly(2);
        database.update("delete from pose where slug = 'bow'");
        loads();
    }

    private void loads() {
        dev.sthira.catalog.file.LibraryLoads.load(library);
    }

    private static ObjectNode pose(String slug) {
        return (ObjectNode) CatalogFiles.read().poses().get(slug);
    }
}
