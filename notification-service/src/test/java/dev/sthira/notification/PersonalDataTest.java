package dev.sthira.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.devstack.push.PushService;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.kit.test.PersonTables;
import dev.sthira.notification.message.Practitioner;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// What is kept about a person can be taken along and erased, and no table is forgotten.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class PersonalDataTest {
    private static final String REMINDER = """
            {"weekdays": ["monday"], "time": "07:00", "zone": "Europe/Berlin", "sequence": "back-strengthening",
             "channels": ["email"]}""";

    PushService pushes;

    @ConfigProperty(name = "sthira.webhook.loopback-ports")
    int webhookPort;

    @Inject
    Sql sql;

    @Inject
    @Any
    Instance<PersonalData> features;

    private final Practitioner maya = Practitioner.someone();
    private final Practitioner jonas = Practitioner.someone();

    @Test
    void everyTableWithAPersonIsAnsweredFor() {
        assertThat(PersonTables.complaints(sql, features)).isEmpty();
    }

    @Test
    void tellsAPersonEverythingAndErasesNobodyElse() {
        leavesTraces(maya);
        leavesTraces(jonas);

        assertThat(kept(maya))
                .containsOnlyKeys(
                        "contact",
                        "confirmations",
                        "devices",
                        "messages",
                        "messageChoices",
                        "webhooks",
                        "webhookDeliveries",
                        "reminders",
                        "reminderHabits",
                        "calendarAddresses",
                        "practicesSeen",
                        "weeklyDigests",
                        "practicesOfLateWeeks",
                        "answersToReminders",
                        "endedMails");
        assertThat(kept(maya).get("contact")).asString().contains(maya.email()).doesNotContain(jonas.email());
        assertThat(kept(maya).get("devices")).asString().doesNotContain("/send/");

        assertThat(kept(maya).get("webhooks")).asString().contains("/hooks").doesNotContain("whsec_");

        erase(maya);

        assertThat(kept(maya).values()).allSatisfy(things -> assertThat(things).isEmpty());
        assertThat(kept(jonas).get("contact")).hasSize(1);
        assertThat(kept(jonas).get("devices")).hasSize(1);
        assertThat(kept(jonas).get("reminders")).hasSize(1);
        assertThat(kept(jonas).get("webhooks")).hasSize(1);
        assertThat(kept(jonas).get("reminderHabits")).hasSize(1);
        assertThat(kept(jonas).get("messageChoices")).hasSize(1);
        assertThat(kept(jonas).get("weeklyDigests")).hasSize(1);
        maya.asks().get("/me/contact").then().statusCode(404);
        assertThat(maya.messages()).isEmpty();
    }

    private void leavesTraces(Practitioner person) {
        person.withContact().subscribes(pushes.subscribe(), "summary");
        person.asks()
                .header("Idempotency-Key", "one")
                .body(REMINDER)
                .post("/reminders")
                .then()
                .statusCode(201);
        person.asks().post("/me/calendar").then().statusCode(201);
        person.asks()
                .body(Map.of("url", "http://127.0.0.1:" + webhookPort + "/hooks", "types", List.of("pose-start")))
                .post("/me/webhooks")
                .then()
                .statusCode(201);
        person.asks()
                .body("{\"mostADay\": 3, \"weeklyDigest\": {}}")
                .put("/me/preferences")
                .then()
                .statusCode(200);
        person.asks().body("{\"from\": \"2037-12-21\"}").put("/me/pause").then().statusCode(200);
    }

    private Map<String, Collection<?>> kept(Practitioner person) {
        var all = new HashMap<String, Collection<?>>();
        QuarkusTransaction.requiringNew()
                .run(() -> features.forEach(feature -> feature.export(person.person())
                        .forEach((name, things) -> all.put(name, (Collection<?>) things))));
        return all;
    }

    private void erase(Practitioner person) {
        QuarkusTransaction.requiringNew().run(() -> features.forEach(feature -> feature.erase(person.person())));
    }
}
