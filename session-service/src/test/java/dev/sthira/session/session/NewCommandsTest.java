package dev.sthira.session.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import dev.sthira.kit.person.Person;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Going back and elsewhere, holding longer and moving on, over HTTP: what is answered, and what is refused.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class NewCommandsTest {
    private final String name = "maya-" + UUID.randomUUID();
    private final Api maya = Api.as(name);

    @Inject
    Commanding commanding;

    @Test
    void goesBackAndElsewhereAndSaysWhichVisitItIs() {
        String session = inPose();

        JsonPath again = sends(session, "{\"command\": \"repeat\"}");
        assertThat(again.getInt("position.segment")).isZero();
        assertThat(again.getInt("position.visit")).isEqualTo(2);
        JsonPath jumped = sends(session, "{\"command\": \"jump\", \"segment\": 5}");
        assertThat(jumped.getString("position.phase")).isEqualTo("transition");
        assertThat(jumped.getInt("position.segment")).isEqualTo(5);
        assertThat(jumped.getInt("position.visit")).isEqualTo(1);
        JsonPath back = sends(session, "{\"command\": \"back\"}");
        assertThat(back.getInt("position.segment")).isEqualTo(4);
        assertThat(back.getInt("version")).isEqualTo(4);
        assertThat(maya.looksAt(session).getInt("position.segment")).isEqualTo(4);
    }

    @Test
    void holdsLongerBySecondsAndByBreathsOfThePlan() {
        String session = inPose();
        Instant end = end(maya.looksAt(session));

        JsonPath seconds = sends(session, "{\"command\": \"hold-longer\", \"seconds\": 30.5}");
        assertThat(end(seconds)).isEqualTo(end.plusMillis(30_500));
        JsonPath breaths = sends(session, "{\"command\": \"hold-longer\", \"breaths\": 5}");
        assertThat(end(breaths)).isEqualTo(end.plusMillis(50_500));
        assertThat(breaths.getDouble("breathSeconds")).isEqualTo(4);
        assertThat(Instant.parse(breaths.getString("endsAt")))
                .isEqualTo(Instant.parse(seconds.getString("endsAt")).plusSeconds(20));
    }

    @Test
    void movesOnToTheNextPose() {
        String session = inPose();

        JsonPath onTheWay = sends(session, "{\"command\": \"move-on\"}");
        assertThat(onTheWay.getString("position.phase")).isEqualTo("transition");
        assertThat(onTheWay.getInt("position.segment")).isEqualTo(1);
        JsonPath there = sends(session, "{\"command\": \"move-on\"}");
        assertThat(there.getString("position.phase")).isEqualTo("pose");
    }

    @Test
    void saysWhenACommandTookEffect() {
        String session = maya.creates(1);
        assertThat(maya.looksAt(session).getString("commandedAt")).isNull();

        JsonPath started = maya.does(session, "start");

        assertThat(started.getString("commandedAt"))
                .isEqualTo(started.getString("now"))
                .isEqualTo(started.getString("startedAt"));
        assertThat(maya.looksAt(session).getString("commandedAt")).isEqualTo(started.getString("commandedAt"));
    }

    @Test
    void abandonsAPauseAfterAnHour() {
        String session = inPose();

        JsonPath paused = maya.does(session, "pause");

        assertThat(Duration.between(
                        Instant.parse(paused.getString("commandedAt")), Instant.parse(paused.getString("endsAt"))))
                .isEqualTo(Duration.ofHours(1));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            {"command": "hold-longer", "seconds": -1}                  | 422 | seconds must be more than 0
            {"command": "hold-longer", "seconds": 0}                   | 422 | seconds must be more than 0
            {"command": "hold-longer", "seconds": 0.0001}              | 422 | at most three decimals
            {"command": "hold-longer", "seconds": 3600.001}            | 422 | at most 3600
            {"command": "hold-longer", "seconds": 1000000000}          | 422 | at most 3600
            {"command": "hold-longer", "seconds": 1e9}                 | 422 | at most 3600
            {"command": "hold-longer", "seconds": 1e400}               | 422 | at most 3600
            {"command": "hold-longer", "seconds": NaN}                 | 400 | not valid JSON
            {"command": "hold-longer", "seconds": "NaN"}               | 400 | seconds must be a number
            {"command": "hold-longer", "seconds": "ten"}               | 400 | seconds must be a number
            {"command": "hold-longer", "seconds": [1]}                 | 400 | seconds must be a number
            {"command": "hold-longer", "seconds": 10, "breaths": 2}    | 422 | one of the two
            {"command": "hold-longer"}                                 | 422 | one of the two
            {"command": "hold-longer", "seconds": null}                | 422 | one of the two
            {"command": "hold-longer", "breaths": 0}                   | 422 | breaths must be from 1 to 200
            {"command": "hold-longer", "breaths": -1}                  | 422 | breaths must be from 1 to 200
            {"command": "hold-longer", "breaths": 201}                 | 422 | breaths must be from 1 to 200
            {"command": "hold-longer", "breaths": 1.5}                 | 400 | breaths must be a whole number
            {"command": "hold-longer", "breaths": 99999999999}         | 400 | breaths
            {"command": "hold-longer", "segment": 1, "seconds": 1}     | 422 | segment goes with jump only
            {"command": "jump"}                                        | 422 | segment must be given
            {"command": "jump", "segment": -1}                         | 422 | from 0
            {"command": "jump", "segment": 34}                         | 422 | the segments 0 to 33
            {"command": "jump", "segment": 10000}                      | 422 | the segments 0 to 33
            {"command": "jump", "segment": 10001}                      | 422 | a segment of the plan
            {"command": "jump", "segment": "3"}                        | 400 | segment must be a whole number
            {"command": "jump", "segment": 3.5}                        | 400 | segment must be a whole number
            {"command": "jump", "segment": 3, "seconds": 1}            | 422 | seconds goes with hold-longer only
            {"command": "back", "segment": 3}                          | 422 | segment goes with jump only
            {"command": "repeat", "breaths": 3}                        | 422 | breaths goes with hold-longer only
            {"command": "back", "steps": 2}                            | 400 | steps is not known here
            {"command": "hold longer", "seconds": 2}                   | 400 | one of
            """)
    void saysWhatIsWrongWithAnArgumentAndLeavesTheSessionAlone(String body, int status, String words) {
        String session = inPose();
        JsonPath before = maya.looksAt(session);

        maya.sends(session, body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("detail", containsString(words));

        JsonPath after = maya.looksAt(session);
        assertThat(after.getInt("version")).isEqualTo(1);
        assertThat(after.getString("endsAt")).isEqualTo(before.getString("endsAt"));
        assertThat(after.getInt("number")).isEqualTo(before.getInt("number"));
    }

    @Test
    void saysHowFarArgumentsMayGoWhereACommandIsRefused() {
        String session = inPose();

        maya.commands(session, "resume")
                .then()
                .statusCode(409)
                .body("legal", hasItems("back", "hold-longer", "jump", "move-on", "repeat"))
                .body("limits.jump.segment", equalTo(33))
                .body("limits.holdLonger.breaths", equalTo(200))
                .body(
                        "detail",
                        containsString("hold-longer (up to 3600 seconds or 200 breaths), jump (segment 0 to 33)"));
        for (int n = 0; n < 3; n++) {
            sends(session, "{\"command\": \"hold-longer\", \"seconds\": 3600}");
        }
        maya.sends(session, "{\"command\": \"hold-longer\", \"seconds\": 3600}")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/argument-out-of-range"))
                .body("detail", containsString("up to 3540 seconds"))
                .body("limits.holdLonger.seconds", equalTo(3540.0f));
        sends(session, "{\"command\": \"hold-longer\", \"seconds\": 3540}");
        maya.sends(session, "{\"command\": \"hold-longer\", \"breaths\": 1}")
                .then()
                .statusCode(422)
                .body("limits.holdLonger.breaths", equalTo(0));
        maya.commands(session, "resume").then().statusCode(409).body("legal", not(hasItem("hold-longer")));
    }

    @Test
    void refusesThemWhileItWaitsOrIsPaused() {
        String session = maya.creates(1);
        for (String state : List.of("ready", "paused")) {
            for (String body : List.of(
                    "{\"command\": \"back\"}",
                    "{\"command\": \"repeat\"}",
                    "{\"command\": \"move-on\"}",
                    "{\"command\": \"jump\", \"segment\": 1}",
                    "{\"command\": \"hold-longer\", \"breaths\": 1}")) {
                maya.sends(session, body)
                        .then()
                        .statusCode(409)
                        .body("type", equalTo("/problems/command-not-now"))
                        .body("state", equalTo(state));
            }
            if (state.equals("ready")) {
                maya.does(session, "start");
                maya.does(session, "pause");
            }
        }
        assertThat(maya.looksAt(session).getInt("version")).isEqualTo(2);
    }

    @Test
    void hasOneEffectUnderOneKeyAndRefusesTheKeyForAnotherArgument() {
        String session = inPose();

        for (int copy = 0; copy < 3; copy++) {
            maya.request()
                    .header("Idempotency-Key", "longer")
                    .body("{\"command\": \"hold-longer\", \"seconds\": 10}")
                    .post("/sessions/" + session + "/commands")
                    .then()
                    .statusCode(200)
                    .body("version", equalTo(2));
        }
        maya.request()
                .header("Idempotency-Key", "longer")
                .body("{\"command\": \"hold-longer\", \"seconds\": 20}")
                .post("/sessions/" + session + "/commands")
                .then()
                .statusCode(422)
                .body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(maya.looksAt(session).getInt("version")).isEqualTo(2);
    }

    @Test
    void showsWhereItStandsToWhoeverIsBehind() {
        String session = inPose();
        sends(session, "{\"command\": \"jump\", \"segment\": 7}");

        maya.sends(session, "{\"command\": \"back\", \"expectedVersion\": 1}")
                .then()
                .statusCode(412)
                .body("version", equalTo(2))
                .body("session.position.segment", equalTo(7))
                .body("session.commandedAt", notNullValue())
                .body("session.legal", hasItem("jump"));
        assertThat(maya.looksAt(session).getInt("position.segment")).isEqualTo(7);
    }

    @Test
    void takesAThousandCommandsAndThenOnlyTheEnd() {
        String session = inPose();
        var id = UUID.fromString(session);
        var person = new Person(name);
        int accepted = 0;
        for (int n = 0; n < 10_000; n++) {
            Decision decision = commanding.command(
                    id,
                    person,
                    Commanding.Given.now(n % 2 == 0 ? new Command.Pause(Duration.ofHours(1)) : new Command.Resume()),
                    Expected.ANYTHING,
                    Optional.empty());
            accepted += decision instanceof Decision.Accepted ? 1 : 0;
        }

        assertThat(accepted).isEqualTo(999);
        maya.commands(session, "resume")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/too-many-commands"))
                .body("legal", equalTo(List.of("end")));
        assertThat(maya.looksAt(session).getList("legal")).isEqualTo(List.of("end"));
        assertThat(maya.does(session, "end").getInt("version")).isEqualTo(1_001);
        maya.commands(session, "end").then().statusCode(409).body("type", equalTo("/problems/session-over"));
    }

    /// The first pose of the class has no way into it.
    private String inPose() {
        String session = maya.creates(1);
        assertThat(maya.does(session, "start").getString("position.phase")).isEqualTo("pose");
        return session;
    }

    private JsonPath sends(String session, String body) {
        return maya.sends(session, body).then().statusCode(200).extract().jsonPath();
    }

    private static Instant end(JsonPath session) {
        return Instant.parse(session.getString("position.endsAt"));
    }
}
