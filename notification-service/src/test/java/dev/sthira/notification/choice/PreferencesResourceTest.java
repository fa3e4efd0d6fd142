package dev.sthira.notification.choice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Practitioner;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.unsubscribe.Unsubscribes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PreferencesResourceTest {
    private static final String ADDRESS = "/me/preferences";

    @Inject
    Unsubscribes unsubscribes;

    private final Practitioner maya = Practitioner.someone();
    private final Practitioner jonas = Practitioner.someone();

    @Test
    void wantsEverythingAtOnceOfWhoeverHasSaidNothing() {
        maya.asks()
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .body("allOff", is(false))
                .body("off", empty())
                .body("quietHours", nullValue())
                .body("mostADay", nullValue());
    }

    @Test
    void keepsWhatAPersonSaysAndOfNobodyElse() {
        maya.withContact();

        put(maya, """
                {"allOff": true, "quietHours": {"from": "21:30", "to": "06:30"}, "mostADay": 3,
                 "off": [{"kind": "summary", "channel": "email"}, {"kind": "reminder", "channel": "push"}]}""");

        maya.asks()
                .get(ADDRESS)
                .then()
                .statusCode(200)
                .body("allOff", is(true))
                .body("off.kind", containsInAnyOrder("summary", "reminder"))
                .body("off.channel", containsInAnyOrder("email", "push"))
                .body("quietHours.from", equalTo("21:30"))
                .body("quietHours.to", equalTo("06:30"))
                .body("mostADay", is(3));
        jonas.asks().get(ADDRESS).then().body("allOff", is(false)).body("off", empty());
    }

    @Test
    void isOneSwitchWithTheLinkThatEndsMails() {
        maya.withContact();
        QuarkusTransaction.requiringNew().run(() -> unsubscribes.end(maya.person(), Kind.REMINDER));
        maya.asks().get(ADDRESS).then().body("off.kind", contains("reminder")).body("off.channel", contains("email"));

        put(maya, "{}");

        maya.asks().get(ADDRESS).then().body("off", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"quietHours\": {\"from\": \"07:00\", \"to\": \"07:00\"}} | quietHours must leave at least an hour of the day open; to be told nothing at all, send allOff as true",
                "{\"quietHours\": {\"from\": \"08:00\", \"to\": \"07:01\"}} | must leave at least an hour",
                "{\"quietHours\": {\"from\": \"25:00\", \"to\": \"07:00\"}} | quietHours.from must be a time of day",
                "{\"quietHours\": {\"from\": \"22:00\"}}                    | quietHours.to must be given",
                "{\"mostADay\": 0}                                          | mostADay must be from 1 to 100",
                "{\"mostADay\": 101}                                        | mostADay must be from 1 to 100",
                "{\"off\": [{\"kind\": \"account\", \"channel\": \"email\"}]} | must not name account",
                "{\"off\": [{\"kind\": \"pose-cue\", \"channel\": \"email\"}]} | must name pose-cue with push",
                "{\"off\": [{\"kind\": \"session-nudge\", \"channel\": \"email\"}]} | must name session-nudge with push",
                "{\"off\": [{\"kind\": \"weekly-digest\", \"channel\": \"email\"}]} | must not name weekly-digest",
                "{\"weeklyDigest\": {\"time\": \"24:00\"}} | weeklyDigest.time must be a time of day",
                "{\"off\": [{\"kind\": \"summary\"}]}                       | must name a kind and a channel",
                "{\"off\": [null]}                                          | must name a kind and a channel",
            })
    void refusesWhatMakesNoSenseAndSaysWhatToChange(String body, String why) {
        maya.withContact();

        maya.asks().body(body).put(ADDRESS).then().statusCode(422).body("detail", containsString(why));

        maya.asks().get(ADDRESS).then().body("quietHours", nullValue()).body("mostADay", nullValue());
    }

    @Test
    void tellsNobodyOfTheirWeekUnlessTheyChoseSoAndCanBeWrittenTo() {
        maya.asks().get(ADDRESS).then().body("weeklyDigest", nullValue());
        maya.asks()
                .body("{\"weeklyDigest\": {}}")
                .put(ADDRESS)
                .then()
                .statusCode(422)
                .body("detail", containsString("weeklyDigest needs an address to go to"));

        maya.withContact();
        put(maya, "{\"weeklyDigest\": {}}");
        maya.asks()
                .get(ADDRESS)
                .then()
                .body("weeklyDigest.weekday", equalTo("sunday"))
                .body("weeklyDigest.time", equalTo("18:00"));
        put(maya, "{\"weeklyDigest\": {\"weekday\": \"monday\", \"time\": \"07:30\"}}");
        maya.asks()
                .get(ADDRESS)
                .then()
                .body("weeklyDigest.weekday", equalTo("monday"))
                .body("weeklyDigest.time", equalTo("07:30"));

        put(maya, "{}");

        maya.asks().get(ADDRESS).then().body("weeklyDigest", nullValue());
    }

    @Test
    void asksWhereSomebodyIsBeforeAnyHourIsQuiet() {
        var night = "{\"quietHours\": {\"from\": \"22:00\", \"to\": \"06:00\"}}";

        maya.asks()
                .body(night)
                .put(ADDRESS)
                .then()
                .statusCode(422)
                .body("detail", containsString("put your zone at /me/day"));

        maya.asks()
                .body("{\"startsAt\": \"04:00\", \"zone\": \"Asia/Tokyo\"}")
                .put("/me/day")
                .then()
                .statusCode(200);
        put(maya, night);
    }

    private static void put(Practitioner person, String body) {
        person.asks().body(body).put(ADDRESS).then().statusCode(200);
    }
}
