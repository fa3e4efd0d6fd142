package dev.sthira.kit.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.sthira.kit.KitStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(KitStack.class)
class PageQueryTest {

    @Test
    void leadsThroughAllOfAListByItsLinks() {
        var seen = new ArrayList<Integer>();
        String address = "/numbers?limit=100&said=%7Bone%7D%20%26%20two";
        int pages = 0;
        while (address != null) {
            var page = given().urlEncodingEnabled(false)
                    .get(address)
                    .then()
                    .statusCode(200)
                    .extract();
            List<Integer> items = page.path("items");
            seen.addAll(items);
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.path("next") == null);
            address = link == null ? null : link.substring(1, link.indexOf('>'));
            assertThat(address == null || address.contains("said=%7Bone%7D%20%26%20two"))
                    .as(address)
                    .isTrue();
            pages++;
        }

        assertThat(pages).isEqualTo(3);
        assertThat(seen).isEqualTo(IntStream.rangeClosed(1, 250).boxed().toList());
    }

    @Test
    void takesAnEmptyMarkForNone() {
        given().get("/numbers?after=")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("violations[0].field", equalTo("after"));
    }

    @Test
    void givesTwentyAtFirst() {
        given().get("/numbers")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(20))
                .header("Link", startsWith("</numbers?"));
    }

    @Test
    void endsWithoutALink() {
        given().queryParam("after", PageMark.of(249))
                .get("/numbers")
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of(250)))
                .body("next", nullValue())
                .header("Link", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "-1", "abc", "1.5", "99999999999", ""})
    void refusesALimitThatCannotBeMeant(String limit) {
        given().queryParam("limit", limit)
                .get("/numbers")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("violations[0].field", equalTo("limit"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"5", "abc", "%%", "YQ==", "YWJj", "MQoy", "////"})
    void refusesAMarkThatIsNoneOfItsOwn(String after) {
        given().queryParam("after", after)
                .get("/numbers")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("violations[0].field", equalTo("after"));
    }
}
