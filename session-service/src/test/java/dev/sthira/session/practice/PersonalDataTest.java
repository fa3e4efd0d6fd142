package dev.sthira.session.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.kit.test.PersonTables;
import dev.sthira.session.Api;
import dev.sthira.session.TestStack;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What is kept about a person can be taken along, and erased.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PersonalDataTest {
    private final Api maya = Api.as("maya-" + UUID.randomUUID());
    private final Api jonas = Api.as("jonas-" + UUID.randomUUID());

    @Inject
    @All
    List<PersonalData> features;

    @Inject
    Sql sql;

    @Inject
    PracticeRows rows;

    @Inject
    ObjectMapper mapper;

    @Test
    void everyTableWithAPersonInItIsAnsweredFor() {
        assertThat(PersonTables.complaints(sql, features)).isEmpty();
    }

    @Test
    void tellsSessionsWithTheirCommandsAndPracticesWithTheirPoses() {
        String session = practised(maya);

        JsonNode exported = export(maya);

        assertThat(exported.at("/sessions/0/session/id").asText()).isEqualTo(session);
        assertThat(exported.at("/sessions/0/commands/0/command").asText()).isEqualTo("start");
        assertThat(exported.at("/practices/0/session").asText()).isEqualTo(session);
        assertThat(exported.at("/practices/0/poses")).isNotEmpty();
    }

    @Test
    void tellsWhatWasEnteredAndSaid() {
        String session = practised(maya);
        tells(maya, session);

        JsonNode exported = export(maya);

        assertThat(exported.at("/practices/0/feedback/note").asText()).isEqualTo("Good.");
        assertThat(exported.at("/practicesEntered/0/entered/title").asText()).isEqualTo("By the lake");
        assertThat(exported.at("/feedback/0/practice").asText()).isEqualTo(session);
        assertThat(exported.at("/feedback/0/feedback/feelings/0/part").asText()).isEqualTo("back");
        assertThat(exported.at("/poses/0/pose").asText()).isEqualTo("bow");
        assertThat(exported.at("/poses/0/opinion").asText()).isEqualTo("never");
    }

    private static void tells(Api person, String practice) {
        person.request()
                .body("{\"feelings\": [{\"part\": \"back\", \"after\": 2}], \"note\": \"Good.\"}")
                .put("/practices/" + practice + "/feedback")
                .then()
                .statusCode(200);
        person.request()
                .body("{\"startedAt\": \"2025-05-01T06:00:00Z\", \"minutes\": 20, \"title\": \"By the lake\"}")
                .post("/practices")
                .then()
                .statusCode(201);
        person.request()
                .body("{\"opinion\": \"never\"}")
                .put("/me/poses/bow")
                .then()
                .statusCode(200);
    }

    @Test
    void erasesAPersonAndLeavesTheOthers() throws Exception {
        tells(maya, practised(maya));
        String running = maya.creates(1);
        maya.does(running, "start");
        maya.request()
                .header("Idempotency-Key", "once")
                .post("/sessions/" + running + "/tickets")
                .then()
                .statusCode(201);
        String his = practised(jonas);
        tells(jonas, his);

        QuarkusTransaction.requiringNew().run(() -> features.forEach(one -> one.erase(new Person(maya.person()))));

        assertThat(export(maya).at("/sessions")).isEmpty();
        assertThat(export(maya).at("/practices")).isEmpty();
        assertThat(rows.text("select state from session where id = ?", UUID.fromString(running)))
                .isEqualTo("completed");
        for (String table : List.of("session", "practice", "ticket", "answer")) {
            assertThat(rows.list("select 1 from " + table + " where person = ?", maya.person()))
                    .as(table)
                    .isEmpty();
        }
        for (String table : List.of("practice_feedback", "practice_feeling", "pose_opinion", "practice_entry")) {
            assertThat(rows.list("select 1 from " + table + " where person = ?", maya.person()))
                    .as(table)
                    .isEmpty();
            assertThat(rows.list("select 1 from " + table + " where person = ?", jonas.person()))
                    .as(table)
                    .isNotEmpty();
        }
        jonas.request().get("/practices/" + his).then().statusCode(200);
    }

    private JsonNode export(Api person) {
        var all = new HashMap<String, Object>();
        features.forEach(feature -> all.putAll(feature.export(new Person(person.person()))));
        return mapper.valueToTree(all);
    }

    private static String practised(Api person) {
        String session = person.creates(1);
        person.does(session, "start");
        person.does(session, "end");
        await().untilAsserted(() ->
                person.request().get("/practices/" + session).then().statusCode(200));
        return session;
    }
}
