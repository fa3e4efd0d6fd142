package dev.sthira.catalog.authoring;

import static dev.sthira.catalog.authoring.Drafts.as;
import static dev.sthira.catalog.authoring.Drafts.evening;
import static dev.sthira.catalog.authoring.Drafts.publish;
import static dev.sthira.catalog.authoring.Drafts.someone;
import static dev.sthira.catalog.authoring.Drafts.written;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.catalog.TestStack;
import dev.sthira.catalog.authoring.OwnWork.OwnEdition;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.kit.test.PersonTables;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(TestStack.class)
class OwnWorkTest {
    private final String maya = someone();

    @Inject
    OwnWork work;

    @Inject
    Sql sql;

    @Inject
    @Any
    Instance<PersonalData> features;

    @Test
    void everyTableWithAPersonIsAnsweredFor() {
        assertThat(PersonTables.complaints(sql, features)).isEmpty();
    }

    @Test
    void givesAwayAllEditionsOfOnesOwnSequences() {
        var slug = written(maya);

        assertThat(work.export(new Person(maya)).get("sequences"))
                .asInstanceOf(InstanceOfAssertFactories.list(OwnEdition.class))
                .singleElement()
                .satisfies(edition -> {
                    assertThat(edition.slug()).isEqualTo(slug);
                    assertThat(edition.visibility()).isEqualTo("private");
                    assertThat(edition.document().path("title").asText()).isEqualTo("My Evening");
                });
        assertThat(work.export(new Person(someone())).get("sequences")).isEqualTo(java.util.List.of());
    }

    @Test
    void leavesOfAnErasedPersonOnlyWhatTheyPublishedByNobody() {
        var secret = written(maya);
        var shown = written(maya);
        edit(shown);
        publish(as(maya), shown, "published").then().statusCode(200);

        QuarkusTransaction.requiringNew().run(() -> work.erase(new Person(maya)));

        as(maya).get("/sequences/" + secret).then().statusCode(404);
        as(maya).get("/me/sequences").then().body("items.size()", equalTo(0));
        given().get("/sequences/" + shown).then().statusCode(200).body("title", equalTo("Shown"));
        as(maya).get("/sequences/%s/versions".formatted(shown)).then().statusCode(404);
        assertThat(sql.list(
                        "select version from sequence where slug in (?, ?)",
                        row -> row.integer("version"),
                        secret,
                        shown))
                .containsExactly(2);
        for (var column : new String[] {"sequence.author", "sequence_state.owner", "sequence_state.withdrawn_by"}) {
            var table = column.split("[.]")[0];
            assertThat(sql.any("select 1 from %s where %s = ?".formatted(table, column), maya))
                    .as(column)
                    .isFalse();
        }
    }

    private void edit(String slug) {
        var tag = as(maya).get("/sequences/" + slug).header("ETag");
        as(maya).header("If-Match", tag)
                .body(evening().put("slug", slug).put("title", "Shown").toString())
                .put("/sequences/" + slug)
                .then()
                .statusCode(200);
    }
}
