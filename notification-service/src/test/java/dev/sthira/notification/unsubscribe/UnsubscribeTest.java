package dev.sthira.notification.unsubscribe;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.oneOf;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.preference.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class UnsubscribeTest {
    private static final String ONE_CLICK = "List-Unsubscribe=One-Click";

    private final Person maya = new Person("maya-" + UUID.randomUUID());

    @TestHTTPResource
    URI service;

    @Inject
    Unsubscribes unsubscribes;

    @Inject
    EndedMails endedMails;

    @Inject
    Sql sql;

    @Test
    void endsMailsOfItsKindWithOnePostAndNothingElse() {
        var link = link(Kind.REMINDER);

        var answer = given().redirects()
                .follow(false)
                .contentType(ContentType.URLENC)
                .body(ONE_CLICK)
                .post(link);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.cookies()).isEmpty();
        assertThat(answer.asString()).contains("You will get no more reminder mails.");
        assertThat(ended(Kind.REMINDER)).containsExactly(maya);
        assertThat(ended(Kind.SUMMARY)).isEmpty();
    }

    @Test
    void endsForEachOfManyWhoseLinksWereWrittenTogetherTheirOwnMailsOnly() {
        var jonas = new Person("jonas-" + UUID.randomUUID());
        var opened = QuarkusTransaction.requiringNew().call(() -> {
            var links = unsubscribes.links(Kind.REMINDER);
            var hers = links.of(maya);
            links.of(jonas);
            links.write(Instant.now());
            return hers.getPath();
        });

        given().contentType(ContentType.URLENC).body(ONE_CLICK).post(opened);

        assertThat(QuarkusTransaction.requiringNew().call(() -> unsubscribes.of(Kind.REMINDER, List.of(maya, jonas))))
                .containsExactly(maya);
    }

    @Test
    void endsMailsOfAKindThatOnlyANewerVersionKnows() {
        var link = link(Kind.SUMMARY);
        sql.update("update unsubscribe_token set kind = 'tea-time' where recipient = ?", maya.id());

        given().get(link).then().statusCode(200).body(containsString("<button"));
        given().contentType(ContentType.URLENC)
                .body(ONE_CLICK)
                .post(link)
                .then()
                .statusCode(200);

        assertThat(sql.any("select 1 from unsubscribed where recipient = ? and kind = 'tea-time'", maya.id()))
                .isTrue();
        assertThat(ended(Kind.SUMMARY)).isEmpty();
    }

    @Test
    void takesTheFormAsAMailProviderMayEncodeIt() {
        given().multiPart("List-Unsubscribe", "One-Click")
                .post(link(Kind.SUMMARY))
                .then()
                .statusCode(200);

        assertThat(ended(Kind.SUMMARY)).containsExactly(maya);
    }

    @Test
    void answersTheSameAgainAndForALinkThatNeverWas() {
        var link = link(Kind.REMINDER);
        for (int i = 0; i < 3; i++) {
            given().contentType(ContentType.URLENC)
                    .body(ONE_CLICK)
                    .post(link)
                    .then()
                    .statusCode(200);
        }
        for (var unknown : List.of("A".repeat(43), "x", "%00", "..%2F..", "ä", "y".repeat(900))) {
            given().contentType(ContentType.URLENC)
                    .body(ONE_CLICK)
                    .post("/u/" + unknown)
                    .then()
                    .statusCode(200);
            given().get("/u/" + unknown).then().statusCode(200);
        }
        assertThat(ended(Kind.REMINDER)).containsExactly(maya);
    }

    @Test
    void changesNothingWhenALinkIsOnlyOpened() {
        var link = link(Kind.REMINDER);

        for (int i = 0; i < 50; i++) {
            given().get(link).then().statusCode(200).body(containsString("No more reminder mails?"));
            given().head(link).then().statusCode(200);
        }

        assertThat(ended(Kind.REMINDER)).isEmpty();
    }

    @Test
    void hasAButtonThatDoesWhatAMailProviderDoes() {
        given().get(link(Kind.REMINDER))
                .then()
                .body(containsString("<form method=\"post\">"))
                .body(containsString("<input type=\"hidden\" name=\"List-Unsubscribe\" value=\"One-Click\">"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "List-Unsubscribe=", "List-Unsubscribe=one-click", "list-unsubscribe=One-Click", "x=y"})
    void doesNothingForAnotherBody(String body) {
        given().contentType(ContentType.URLENC)
                .body(body)
                .post(link(Kind.REMINDER))
                .then()
                .statusCode(400);

        assertThat(ended(Kind.REMINDER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "List-Unsubscribe=%ff",
                "List-Unsubscribe=%zz",
                "List-Unsubscribe=%",
                "List-Unsubscribe=One-Click&x=%zz",
                "List-Unsubscribe=\u00ff",
                "a=%00"
            })
    void refusesAFormThatCannotBeRead(String form) throws Exception {
        for (var charset : List.of("", "; charset=UTF-8", "; charset=ISO-8859-1")) {
            assertThat(posted(form, charset)).as(charset).isEqualTo(400);
        }
        assertThat(ended(Kind.REMINDER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "nonsense", "x y"})
    void neverFailsAtAnEncodingThatNobodyKnows(String charset) throws Exception {
        assertThat(posted("List-Unsubscribe=One%2DClick&x=%41", "; charset=" + charset))
                .isIn(200, 400, 415);
    }

    @Test
    void doesNothingForABodyThatIsNoForm() {
        given().contentType(ContentType.JSON)
                .body("{\"List-Unsubscribe\": \"One-Click\"}")
                .post(link(Kind.REMINDER))
                .then()
                .statusCode(oneOf(400, 415));

        assertThat(ended(Kind.REMINDER)).isEmpty();
    }

    @Test
    void beginsAgainWhenAskedForAnew() {
        given().contentType(ContentType.URLENC).body(ONE_CLICK).post(link(Kind.REMINDER));

        QuarkusTransaction.requiringNew().run(() -> unsubscribes.resume(maya, Kind.REMINDER));

        assertThat(ended(Kind.REMINDER)).isEmpty();
    }

    @Test
    void answersTheSameWhenThePersonIsErased() {
        var link = link(Kind.REMINDER);
        QuarkusTransaction.requiringNew().run(() -> endedMails.erase(maya));

        given().contentType(ContentType.URLENC)
                .body(ONE_CLICK)
                .post(link)
                .then()
                .statusCode(200)
                .body(containsString("You will get no more reminder mails."));

        assertThat(ended(Kind.REMINDER)).isEmpty();
    }

    private int posted(String form, String charset) throws Exception {
        var request = HttpRequest.newBuilder(service.resolve(link(Kind.REMINDER)))
                .header("Content-Type", "application/x-www-form-urlencoded" + charset)
                .POST(HttpRequest.BodyPublishers.ofByteArray(form.getBytes(StandardCharsets.ISO_8859_1)))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }

    private String link(Kind kind) {
        return QuarkusTransaction.requiringNew()
                .call(() -> unsubscribes.link(maya, kind))
                .getPath();
    }

    private Set<Person> ended(Kind kind) {
        return QuarkusTransaction.requiringNew().call(() -> unsubscribes.of(kind, List.of(maya)));
    }
}
