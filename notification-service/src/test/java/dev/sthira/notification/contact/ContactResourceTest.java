package dev.sthira.notification.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ContactResourceTest {
    private final Practitioner maya = Practitioner.someone();

    @Test
    void keepsHowAPersonIsWrittenTo() {
        maya.asks()
                .body(Map.of(
                        "email", "Maya@Example.ORG", "name", " Maya ", "locale", "de-CH", "zone", "Asia/Kathmandu"))
                .put("/me/contact")
                .then()
                .statusCode(200);

        maya.asks()
                .get("/me/contact")
                .then()
                .statusCode(200)
                .body("email", equalTo("Maya@example.org"))
                .body("name", equalTo("Maya"))
                .body("locale", equalTo("de-CH"))
                .body("zone", equalTo("Asia/Kathmandu"))
                .body("reachable", is(true));
    }

    @Test
    void replacesItAsAWhole() {
        maya.withContact();

        maya.asks()
                .body(Map.of("email", "other@example.org", "locale", "en", "zone", "UTC"))
                .put("/me/contact")
                .then()
                .statusCode(200)
                .body("name", nullValue());
    }

    @Test
    void forgetsIt() {
        maya.withContact();

        maya.asks().delete("/me/contact").then().statusCode(204);

        maya.asks().get("/me/contact").then().statusCode(404).contentType("application/problem+json");
        maya.asks().delete("/me/contact").then().statusCode(204);
    }

    @Test
    void takesEveryZoneThisMachineKnows() {
        for (var zone :
                new String[] {"Europe/Berlin", "Australia/Lord_Howe", "Pacific/Apia", "Antarctica/Troll", "UTC"}) {
            assertThat(ZoneId.getAvailableZoneIds()).contains(zone);
            put("maya@example.org", "Maya", "en", zone).statusCode(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Maya 🧘\u200d♀️",
                "👩🏽\u200d🚀",
                "👨\u200d👩\u200d👧",
                "🏴\udb40\udc67\udb40\udc62\udb40\udc65\udb40\udc6e\udb40\udc67\udb40\udc7f",
                "می\u200cخواهم",
                "क्\u200dष",
                "क्\u200cष",
                "ශ්\u200dරී",
                "മാലിന്\u200d",
                "مريم",
                "שרה"
            })
    void takesJoinersWhereTheyArePartOfALetterOrAPicture(String name) {
        put("maya@example.org", name, "en", "UTC").statusCode(200).body("name", equalTo(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u200d",
                "\u200c",
                "Ma\u200dya",
                "Ma\u200cya",
                "\u200dMaya",
                "Maya\u200d",
                "🧘\u200d",
                "\u200d♀️",
                "🧘\u200d\u200d♀️",
                "می\u200c",
                "می\u200c\u200cخ",
                "Maya\u202e",
                "a\u2066b",
                "a\u2067b",
                "a\u2068b\u2069",
                "a\u200fb",
                "a\u061cb",
                "a\u200bb",
                "a\ufeffb",
                "a\u00adb",
                "a\udb40\udc67"
            })
    void refusesLoneJoinersAndWhatTurnsTheDirection(String name) {
        put("maya@example.org", name, "en", "UTC").statusCode(422).body("violations.field", contains("name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<b>Maya</b>",
                "Maya <3",
                "pay at evil.example",
                "https://evil.example",
                "call +49 170 1234567",
                "a & b"
            })
    void refusesANameThatNoMailWouldGreetBy(String name) {
        put("maya@example.org", name, "en", "UTC")
                .statusCode(422)
                .body("violations.field", contains("name"))
                .body("violations[0].message", containsString("must be a name to greet by"));
    }

    @Test
    void takesWhatTheTimeZoneDatabaseNamesOldLinksIncluded() {
        for (var zone :
                List.of("EST5EDT", "GB", "Asia/Calcutta", "Etc/GMT+5", "Zulu", "EST", "MST", "HST", "ROC", "GMT0")) {
            put("maya@example.org", "Maya", "en", zone).statusCode(200).body("zone", equalTo(zone));
        }
    }

    @Test
    void readsAnAddressWithBlanksAroundItLikeAName() {
        put(" maya@example.org\t", "Maya", "en", "UTC").statusCode(200).body("email", equalTo("maya@example.org"));
    }

    @ParameterizedTest(name = "{0} {1} {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -                                  | Maya   | en                                    | UTC                | email
            maya                               | Maya   | en                                    | UTC                | email
            'maya@example.org\r\nBcc: a@b.cc'  | Maya   | en                                    | UTC                | email
            maya@example.org                   | ''     | en                                    | UTC                | name
            maya@example.org                   | 'a\nb' | en                                    | UTC                | name
            maya@example.org                   | 'a\u2028b' | en                                | UTC                | name
            maya@example.org                   | Maya   | -                                     | UTC                | locale
            maya@example.org                   | Maya   | en_US                                 | UTC                | locale
            maya@example.org                   | Maya   | e                                     | UTC                | locale
            maya@example.org                   | Maya   | ''                                    | UTC                | locale
            maya@example.org                   | Maya   | en                                    | -                  | zone
            maya@example.org                   | Maya   | en                                    | Mars/Olympus       | zone
            maya@example.org                   | Maya   | en                                    | ../../etc/passwd   | zone
            maya@example.org                   | Maya   | en                                    | +02:00             | zone
            maya@example.org                   | Maya   | en                                    | SystemV/PST8PDT    | zone
            maya@example.org                   | Maya   | en                                    | SystemV/EST5       | zone
            maya@example.org                   | Maya   | en                                    | ''                 | zone
            maya@example.org                   | Maya   | en                                    | europe/berlin      | zone
            """)
    void saysWhichFieldMakesNoSense(String email, String name, String locale, String zone, String field) {
        put(email, name, locale, zone)
                .statusCode(422)
                .contentType("application/problem+json")
                .body("violations.field", contains(field));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"email":                               | ends too early
            {"email":5}                             | text
            {"email":true}                          | text
            {"email":null,"mail":"x"}               | known
            {"zone":"UTC","zone":"UTC"}             | twice
            {}{}                                    | one JSON value
            """)
    void saysWhatIsWrongWithABodyThatCannotBeRead(String body, String word) {
        maya.asks()
                .body(body)
                .put("/me/contact")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body(containsString(word));
    }

    @Test
    void refusesOtherTypesAndTooMuch() {
        maya.asks()
                .contentType("text/plain")
                .body("x")
                .put("/me/contact")
                .then()
                .statusCode(415);
        maya.asks()
                .body("{\"email\":\"" + "x".repeat(300_000) + "\"}")
                .put("/me/contact")
                .then()
                .statusCode(413);
        maya.asks()
                .body("{\"email\":\"" + "x".repeat(30_000) + "\"}")
                .put("/me/contact")
                .then()
                .statusCode(400);
    }

    private ValidatableResponse put(String email, String name, String locale, String zone) {
        var body = new HashMap<String, String>();
        body.put("email", email);
        body.put("name", name);
        body.put("locale", locale);
        body.put("zone", zone);
        return maya.asks().body(body).put("/me/contact").then();
    }
}
