package dev.sthira.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.sthira.kit.KitStack;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.test.Tokens;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@WithTestResource(KitStack.class)
class AnswersTest {
    private static final String ONE_TOO_LONG =
            "0123456789012345678901234567890123456789012345678901234567890123456789012345678901234567890123456789!";

    private final String person = "person-" + UUID.randomUUID();

    @Inject
    Answers answers;

    @Inject
    Sql sql;

    @BeforeEach
    void makeTheTable() {
        sql.update("""
                create table if not exists answer (
                    person text not null, route text not null, key text not null, request_hash bytea not null,
                    status int not null, headers text not null, body text not null,
                    created_at timestamptz not null default clock_timestamp(), primary key (person, route, key))""");
    }

    @Test
    void actsOnceForManyCopiesAtOnce() throws InterruptedException {
        int before = DeedsResource.DONE.get();
        Callable<Response> sending = () -> send("k-1", "steady");
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var copies = threads
                    .invokeAll(Stream.generate(() -> sending).limit(50).toList())
                    .stream()
                    .map(copy -> copy.resultNow())
                    .toList();
            assertThat(copies).allSatisfy(copy -> assertThat(copy.statusCode()).isEqualTo(201));
            assertThat(copies.stream().map(Response::asString).distinct()).hasSize(1);
            assertThat(copies.stream().map(copy -> copy.header("ETag")).distinct())
                    .containsExactly("\"v1\"");
            assertThat(copies.stream().map(copy -> copy.header("Location").replaceFirst("^http://[^/]*", "")))
                    .containsOnly("/deeds/1");
        }
        assertThat(DeedsResource.DONE.get()).isEqualTo(before + 1);
    }

    @Test
    void actsEachTimeWithoutAKey() {
        int before = DeedsResource.DONE.get();

        given().auth()
                .oauth2(Tokens.of(person))
                .contentType("application/json")
                .body("{\"word\": \"om\"}")
                .post("/deeds");
        given().auth()
                .oauth2(Tokens.of(person))
                .contentType("application/json")
                .body("{\"word\": \"om\"}")
                .post("/deeds");

        assertThat(DeedsResource.DONE.get()).isEqualTo(before + 2);
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        send("k-1", "steady").then().statusCode(201);

        send("k-1", "easy").then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
    }

    @Test
    void keepsKeysOfPersonsApart() {
        int before = DeedsResource.DONE.get();

        send("k-1", "steady");
        given().auth()
                .oauth2(Tokens.of("another-" + person))
                .header(IdempotencyKey.HEADER, "k-1")
                .contentType("application/json")
                .body("{\"word\": \"easy\"}")
                .post("/deeds")
                .then()
                .statusCode(201);

        assertThat(DeedsResource.DONE.get()).isEqualTo(before + 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blank", "ümlaut", ONE_TOO_LONG})
    void refusesAKeyThatIsNone(String key) {
        send(key, "steady")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("violations[0].field", equalTo("Idempotency-Key"));
    }

    @Test
    void remembersNothingOfWhatFailed() {
        var request = request("k-1", "steady");
        assertThatThrownBy(() -> answers.once(request, () -> {
                    throw new IllegalStateException("thrown for a test");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(answers.known(request)).isEmpty();
    }

    @Test
    void forgetsAfterADayWithoutBeingAsked() {
        send("k-1", "steady");
        sql.update("update answer set created_at = created_at - interval '25 hours' where person = ?", person);
        send("k-2", "steady");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(
                                sql.list("select key from answer where person = ?", row -> row.text("key"), person))
                        .isEqualTo(List.of("k-2")));
    }

    private Response send(String key, String word) {
        return given().auth()
                .oauth2(Tokens.of(person))
                .header(IdempotencyKey.HEADER, key)
                .contentType("application/json")
                .body("{\"word\": \"%s\"}".formatted(word))
                .post("/deeds");
    }

    private Answers.Request request(String key, String body) {
        return new Answers.Request(new Person(person), "POST /somewhere", new IdempotencyKey(key), body);
    }
}
