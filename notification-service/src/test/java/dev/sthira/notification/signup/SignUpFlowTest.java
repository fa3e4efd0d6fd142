package dev.sthira.notification.signup;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import dev.sthira.devstack.mail.MailServer;
import dev.sthira.devstack.mail.ReceivedMail;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class SignUpFlowTest {
    private static final Pattern LINK = Pattern.compile("https?://\\S+?(/sign-ups/[\\w-]{43})");

    private final String address = "maya-" + UUID.randomUUID() + "@example.org";

    MailServer mails;

    @Inject
    Sql sql;

    @BeforeEach
    void letEverybodyAskAgain() {
        QuarkusTransaction.requiringNew().run(() -> sql.update("truncate sign_up_count"));
    }

    @AfterEach
    void forgetTheClasses() {
        QuarkusTransaction.requiringNew().run(() -> sql.update("delete from published_sequence"));
    }

    @Test
    void leadsFromTheAddressOverTheMailAndTheClickToTheCheatSheet() {
        signUp(address).then().statusCode(202);
        var confirmation = mail(0);
        assertThat(confirmation.subject()).isEqualTo("Is this your address?");
        assertThat(confirmation.headers())
                .containsKey("List-Unsubscribe")
                .containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");

        var link = linkIn(confirmation);
        given().get(link)
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(containsString("<button type=\"submit\">Yes, show me the cheat sheet</button>"));
        given().post(link)
                .then()
                .statusCode(200)
                .body(containsString("/sequences/back-strengthening/cheat-sheet.pdf\""));

        var sheet = mail(1);
        assertThat(sheet.text()).contains("/sequences/back-strengthening/cheat-sheet.pdf");
        assertThat(sheet.headers().get("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void sendsTheSheetOfTheClassThatWasChosen() {
        published("before-sleep");
        signUpFor("before-sleep").then().statusCode(202);

        var confirmation = mail(0);
        assertThat(confirmation.text()).contains("the class “Before Sleep”").doesNotContain("back-strengthening");
        var link = linkIn(confirmation);
        given().get(link).then().statusCode(200).body(containsString("“Before Sleep”"));
        given().post(link).then().statusCode(200).body(containsString("/sequences/before-sleep/cheat-sheet.pdf\""));
        assertThat(mail(1).subject()).isEqualTo("Your cheat sheet: Before Sleep");
        assertThat(mail(1).text()).contains("/sequences/before-sleep/cheat-sheet.pdf");
    }

    @Test
    void sendsTheSheetsOfTwoClassesToOneMailbox() {
        published("before-sleep");
        signUp(address);
        given().post(linkIn(mail(0)));
        mail(1);
        signUpFor("before-sleep");

        given().post(linkIn(mail(2))).then().statusCode(200);

        assertThat(mail(3).subject()).isEqualTo("Your cheat sheet: Before Sleep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-class", "Before Sleep", "", "../poses", "a-b-c-"})
    void refusesAClassThatNobodyKnows(String sequence) {
        published("before-sleep");

        signUpFor(sequence).then().statusCode(422).body("violations[0].field", equalTo("sequence"));
    }

    @Test
    void sendsTheCheatSheetOnceHoweverOftenItIsConfirmed() {
        signUp(address);
        var link = linkIn(mail(0));

        for (int i = 0; i < 5; i++) {
            given().post(link).then().statusCode(200).body(containsString("Welcome to the mat"));
        }

        mail(1);
        await().during(Duration.ofSeconds(1)).until(() -> mails().size() == 2);
    }

    @Test
    void sendsTheCheatSheetOnceToAMailboxThatConfirmsASecondLink() {
        signUp(address);
        var first = linkIn(mail(0));
        anHourPasses();
        signUp(address.toUpperCase(Locale.ROOT));
        var second = linkIn(mail(1));

        given().post(first).then().statusCode(200).body(containsString("Welcome to the mat"));
        given().post(second).then().statusCode(200).body(containsString("Welcome to the mat"));

        mail(2);
        await().during(Duration.ofSeconds(1)).until(() -> mails().size() == 3);
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ",", ")", ">", ".)"})
    void opensALinkThatAMailProgramMadeLongerByASign(String sign) {
        signUp(address);
        var link = linkIn(mail(0)) + sign;

        given().urlEncodingEnabled(true).get(link).then().statusCode(200).body(containsString("Is this your address?"));
        given().post(link).then().statusCode(200).body(containsString("Welcome to the mat"));
        assertThat(said()).contains("confirmed: true");
    }

    @Test
    void listensToNoProxyThatIsNotTrusted() {
        for (int i = 0; i < 20; i++) {
            signUp("p" + i + "-" + address, "203.0.113." + i).then().statusCode(202);
        }

        signUp("one-more-" + address, "203.0.113.99").then().statusCode(429);
    }

    @Test
    void changesNothingWhenALinkIsOnlyOpened() {
        signUp(address);
        var link = linkIn(mail(0));
        var before = said();

        for (int i = 0; i < 50; i++) {
            given().get(link).then().statusCode(200);
            given().head(link).then().statusCode(200);
        }

        assertThat(said()).isEqualTo(before).contains("confirmed: false");
        assertThat(mails()).hasSize(1);
    }

    @Test
    void answersTheSameWhetherAnAddressIsKnownOrNot() {
        var first = signUp(address);
        given().post(linkIn(mail(0)));
        mail(1);

        var again = signUp(address);

        assertThat(again.statusCode()).isEqualTo(first.statusCode());
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.headers().asList().stream().map(header -> header.getName()))
                .isEqualTo(first.headers().asList().stream()
                        .map(header -> header.getName())
                        .toList());
        assertThat(mail(2).subject()).isEqualTo("Is this your address?");
    }

    @Test
    void asksOneAddressOnceUntilItAnswersAndSaysNothingAboutIt() {
        for (int i = 0; i < 6; i++) {
            signUp(i % 2 == 0 ? address : address.toUpperCase(Locale.ROOT))
                    .then()
                    .statusCode(202);
        }
        entersItAsTheirs(Practitioner.someone());
        entersItAsTheirs(Practitioner.someone());

        var question = mail(0);
        await().during(Duration.ofSeconds(1)).until(() -> mails().size() == 1);
        assertThat(question.text()).contains("without your yes, nothing but this question comes");
        given().post(linkIn(question)).then().statusCode(200).body(containsString("Welcome to the mat"));
    }

    @Test
    void asksOnceWhenAskedFromEverywhereAtOnce() {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 5; i++) {
                all.execute(() -> signUp(address));
                all.execute(() -> entersItAsTheirs(Practitioner.someone()));
            }
        }

        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
        await().during(Duration.ofSeconds(1)).until(() -> mails().size() == 1);
    }

    @Test
    void asksNoAddressMoreThanThreeTimesADay() {
        for (int i = 0; i < 5; i++) {
            letEverybodyAskAgain();
            signUp(address).then().statusCode(202);
            anHourPasses();
        }

        await().untilAsserted(() -> assertThat(mails()).hasSize(3));
        await().during(Duration.ofSeconds(1)).until(() -> mails().size() == 3);
    }

    @Test
    void asksAnAddressNothingMoreThatHasSaidNo() {
        signUp(address);
        var question = mail(0);
        given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(URI.create(question.headers().get("List-Unsubscribe").replaceAll("[<>]", ""))
                        .getPath())
                .then()
                .statusCode(200);
        anHourPasses();

        signUp(address).then().statusCode(202);

        given().post(linkIn(question)).then().statusCode(404);
        await().during(Duration.ofSeconds(1)).until(() -> mails().size() == 1);
    }

    @Test
    void refusesANetworkThatAsksTooOften() {
        for (int i = 0; i < 20; i++) {
            signUp("p" + i + "-" + address).then().statusCode(202);
        }

        var refused = signUp("one-more-" + address);

        refused.then().statusCode(429).contentType("application/problem+json");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 3600);
    }

    @Test
    void doesNotKnowAnUnknownOrOutdatedLink() {
        signUp(address);
        var link = linkIn(mail(0));
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update sign_up set expires_at = now() where email = ?", address));

        for (var dead : List.of(link, "/sign-ups/" + "A".repeat(43), "/sign-ups/%00", "/sign-ups/" + "x".repeat(900))) {
            given().get(dead).then().statusCode(404).body(containsString("This link has had its day"));
            given().post(dead).then().statusCode(404).body(containsString("This link has had its day"));
        }
        assertThat(said()).contains("confirmed: false");
    }

    @Test
    void keepsNoSecretThatWouldOpenALink() {
        signUp(address);
        var secret = linkIn(mail(0)).replace("/sign-ups/", "");

        await().untilAsserted(() -> assertThat(sql.first("""
                                select count(*)::int n from message m, sign_up s
                                 where position(? in m::text) > 0 or position(? in s::text) > 0""", row -> row.integer("n"), secret, secret))
                .contains(0));
    }

    @Test
    void forgetsTheAddressWhenTheMailsAreEnded() {
        signUp(address);
        given().post(linkIn(mail(0)));
        var sheet = mail(1);
        var unsubscribe = URI.create(sheet.headers().get("List-Unsubscribe").replaceAll("[<>]", ""));

        given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(unsubscribe.getPath())
                .then()
                .statusCode(200);

        assertThat(said()).isEmpty();
    }

    @Test
    void givesPagesThatRunNothingAndAreNotKept() {
        given().get("/sign-ups/unknown")
                .then()
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                .header("Referrer-Policy", equalTo("same-origin"))
                .header("Cache-Control", equalTo("no-store"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\": null}",
                "{\"email\": 7}",
                "{\"email\": \"\"}",
                "{\"email\": \"maya\"}",
                "{\"email\": \"maya@localhost\"}",
                "{\"email\": \"a@b.c\\r\\nBcc: x@example.org\"}",
                "{\"email\": \"a b@example.org\"}",
                "{\"email\": \"a@example.org\", \"name\": \"x\"}",
                "[]",
                "",
                "null",
                "{\"email\": \"a@example.org,b@example.org\"}",
                "{\"email\": \"\\u0000@example.org\"}"
            })
    void refusesWhatIsNoAddress(String body) {
        given().contentType(ContentType.JSON)
                .body(body)
                .post("/sign-ups")
                .then()
                .statusCode(oneOf(400, 422))
                .contentType("application/problem+json");
    }

    private void anHourPasses() {
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update question set asked_at = asked_at - interval '61 minutes'"));
    }

    private void entersItAsTheirs(Practitioner person) {
        person.asks()
                .body(Map.of("email", address, "locale", "en", "zone", "UTC"))
                .put("/me/contact")
                .then()
                .statusCode(200);
    }

    private static Response signUp(String email) {
        return given().contentType(ContentType.JSON)
                .body("{\"email\": \"%s\"}".formatted(email))
                .post("/sign-ups");
    }

    private Response signUpFor(String sequence) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", address, "sequence", sequence))
                .post("/sign-ups");
    }

    /// The catalog has told of this class.
    private void published(String slug) {
        QuarkusTransaction.requiringNew().run(() -> sql.update("""
                    insert into published_sequence (slug, change, shown, version, title, languages, titles, minutes)
                    values (?, 1, true, 1, 'Before Sleep', '{en}', '{Before Sleep}', 20)""", slug));
    }

    private static Response signUp(String email, String forwardedFor) {
        return given().contentType(ContentType.JSON)
                .header("X-Forwarded-For", forwardedFor)
                .header("Forwarded", "for=" + forwardedFor)
                .body("{\"email\": \"%s\"}".formatted(email))
                .post("/sign-ups");
    }

    /// The mails to this test's address, oldest first.
    private List<ReceivedMail> mails() {
        return mails.messages().stream()
                .filter(mail -> mail.to().stream().anyMatch(address::equalsIgnoreCase))
                .toList();
    }

    private ReceivedMail mail(int index) {
        return await().atMost(Duration.ofSeconds(10))
                .until(() -> mails().size() > index ? mails().get(index) : null, mail -> mail != null);
    }

    private static String linkIn(ReceivedMail mail) {
        var link = LINK.matcher(mail.text());
        assertThat(link.find()).as("a link in\n%s", mail.text()).isTrue();
        return link.group(1);
    }

    private String said() {
        return String.join(
                "\n",
                sql.list(
                        "select id, confirmed_at is not null as confirmed from sign_up where email = ?",
                        row -> row.uuid("id") + " confirmed: " + row.bool("confirmed"),
                        address));
    }
}
