package dev.sthira.catalog.front;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.catalog.TestStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A request with a query always goes to the resources, so the same address with the usual limit tells what they
/// answer.
@QuarkusTest
@WithTestResource(TestStack.class)
class FrontTest {
    /// Headers that say how an answer travels, and which request it is of; not what it is.
    private static final Set<String> OF_THE_WAY =
            Set.of("x-request-id", "content-encoding", "content-length", "transfer-encoding");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/poses",
                "/sequences",
                "/poses/cat",
                "/poses/savasana",
                "/sequences/back-strengthening",
                "/poses/no-such-pose",
                "/poses/",
                "/posesx",
                "/sequences/cat"
            })
    void answersToTheByteLikeTheResources(String address) {
        for (var language : new String[] {"", "de", "fr-CA, de;q=0.3", "nonsense;;"}) {
            assertSame(Map.of(), language, address);
            var tag = given().header("Accept-Language", language).get(address).header("ETag");
            assertSame(Map.of("If-None-Match", String.valueOf(tag)), language, address);
            assertSame(Map.of("If-None-Match", "\"other\", " + tag), language, address);
            assertSame(Map.of("If-None-Match", "*"), language, address);
            assertSame(Map.of("If-None-Match", "W/" + tag), language, address);
            assertSame(Map.of("If-Match", "\"other\""), language, address);
            assertSame(Map.of("Accept", "text/html"), language, address);
            assertSame(Map.of("Accept", "application/json"), language, address);
            assertSame(Map.of("Authorization", "Bearer nobody"), language, address);
        }
    }

    @Test
    void leavesOtherMethodsToTheResources() {
        assertThat(given().head("/poses/cat").statusCode()).isEqualTo(200);
        assertThat(given().post("/poses/cat").statusCode()).isEqualTo(405);
        assertThat(given().delete("/poses").statusCode()).isEqualTo(405);
    }

    private static void assertSame(Map<String, String> headers, String language, String address) {
        var front = given().headers(headers).header("Accept-Language", language).get(address);
        // Whoever announces a body, even an empty one, is not answered by the front.
        var resource = given().headers(headers)
                .header("Accept-Language", language)
                .header("Content-Length", "0")
                .get(address);

        assertThat(front.statusCode()).as("%s %s", address, headers).isEqualTo(resource.statusCode());
        assertThat(headers(front)).as("%s %s", address, headers).isEqualTo(headers(resource));
        assertThat(front.asByteArray()).as("%s %s", address, headers).isEqualTo(resource.asByteArray());
    }

    private static Map<String, String> headers(Response response) {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        response.headers().asList().stream()
                .filter(header -> !OF_THE_WAY.contains(header.getName().toLowerCase(Locale.ROOT)))
                .forEach(header -> headers.merge(header.getName(), header.getValue(), (one, two) -> one + "," + two));
        return headers;
    }
}
