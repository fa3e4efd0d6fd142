package dev.sthira.session.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// If-Match and If-None-Match mean what RFC 9110 says.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ConditionalRequestTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "v0"            | 200
            *               | 200
            "v7", "v0"      | 200
            "v7",   ,"v0"   | 200
            "v7"            | 412
            W/"v0"          | 412
            "V0"            | 412
            v0              | 412
            "v0             | 412
            W/"v0", "x"     | 412
            """)
    void executesACommandOnlyIfTheTagMatches(String tags, int status) {
        String session = maya.creates(1);

        start(session, tags, "{\"command\": \"start\"}").then().statusCode(status);

        assertThat(maya.looksAt(session).getInt("version")).isEqualTo(status == 200 ? 1 : 0);
    }

    @Test
    void saysWhichVersionThereIsWhenTheTagDoesNotMatch() {
        String session = maya.creates(1);

        start(session, "\"v7\"", "{\"command\": \"start\"}")
                .then()
                .statusCode(412)
                .contentType("application/problem+json")
                .body("version", equalTo(0));
    }

    @Test
    void wantsBothTheTagAndTheExpectedVersionToFit() {
        String session = maya.creates(1);

        start(session, "\"v0\"", "{\"command\": \"start\", \"expectedVersion\": 1}")
                .then()
                .statusCode(412);
        start(session, "\"v1\"", "{\"command\": \"start\", \"expectedVersion\": 0}")
                .then()
                .statusCode(412);
        start(session, "\"v0\"", "{\"command\": \"start\", \"expectedVersion\": 0}")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"v1."));
    }

    @Test
    void sendsARunningSessionAgainWithEachEventAndTakesACommandOnTheSameVersion() {
        String session = maya.creates(100);
        String tag = maya.commands(session, "start").header("ETag");
        await().until(() -> maya.looksAt(session).getInt("number") > 4);

        String later = maya.request()
                .header("If-None-Match", tag)
                .get("/sessions/" + session)
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        assertThat(later).isNotEqualTo(tag);

        start(session, tag, "{\"command\": \"pause\"}").then().statusCode(200).header("ETag", "\"v2\"");
        start(session, tag, "{\"command\": \"resume\"}").then().statusCode(412);
        maya.does(session, "end");
    }

    @Test
    void answersAsIfUnconditionedWhereThereIsNothingToMatch() {
        start(UUID.randomUUID().toString(), "*", "{\"command\": \"start\"}")
                .then()
                .statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            "v0"            | 304
            W/"v0"          | 304
            *               | 304
            "x", W/"v0"     | 304
            "v1"            | 200
            v0              | 200
            """)
    void sendsASessionAgainOnlyIfItHasChanged(String tags, int status) {
        String session = maya.creates(1);

        Response answer = maya.request().header("If-None-Match", tags).get("/sessions/" + session);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.header("ETag")).isEqualTo("\"v0\"");
        assertThat(answer.asString().isEmpty()).isEqualTo(status == 304);
    }

    @Test
    void sendsASessionAgainOnceItIsOverByItself() {
        String session = maya.creates(600);
        String tag = maya.commands(session, "start").header("ETag");

        await().atMost(Duration.ofSeconds(20))
                .until(() -> maya.looksAt(session).getString("state").equals("completed"));

        maya.request()
                .header("If-None-Match", tag)
                .get("/sessions/" + session)
                .then()
                .statusCode(200)
                .body("state", equalTo("completed"));
    }

    private Response start(String session, String tags, String body) {
        return maya.request().header("If-Match", tags).body(body).post("/sessions/" + session + "/commands");
    }
}
