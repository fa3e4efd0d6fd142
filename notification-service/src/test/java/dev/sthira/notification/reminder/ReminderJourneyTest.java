package dev.sthira.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.kafka.Broker;
import dev.sthira.devstack.mail.MailServer;
import dev.sthira.devstack.mail.ReceivedMail;
import dev.sthira.devstack.push.PushService;
import dev.sthira.devstack.push.Subscription;
import dev.sthira.kit.test.Tokens;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.practice.Events;
import dev.sthira.notification.practice.Topic;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// From the wish over HTTP to the mail and the push that arrive, on real time.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ReminderJourneyTest {
    private final String maya = "maya-" + UUID.randomUUID();

    Broker broker;
    MailServer mails;
    PushService pushes;

    @Inject
    ReminderFixture fixture;

    @Inject
    Firing firing;

    @BeforeEach
    void begin() {
        fixture.forgetEverything();
        fixture.published("back-strengthening");
    }

    @Test
    void arrivesAsMailAndAsPushAndIsSeenToHaveArrived() {
        contact("en");
        var phone = device();
        var reminder = remindIn(Duration.ofSeconds(1), "email", "push");

        driveUntilEnded(reminder);

        assertThat(today(reminder)).isEqualTo("handed-over");
        var mail = mail();
        assertThat(mail.subject()).isEqualTo("Time for Back Strengthening");
        assertThat(mail.text())
                .contains("/start/back-strengthening", "You get this mail because you asked to be reminded every day");
        assertThat(mail.headers().get("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(pushes.pushes(phone.id())).singleElement().satisfies(push -> {
            assertThat(push.payload()).contains("\"kind\":\"reminder\"", "Time for Back Strengthening", "/start/");
            assertThat(push.ttl()).isBetween(3500, 3600);
        });
    }

    @Test
    void namesTheClassInTheReadersLanguageInWhicheverItWasPractised() {
        contact("de");
        try (var topic = Topic.on(broker.bootstrapServers())) {
            topic.publish(Events.example("session-completed")
                    .of("somebody", UUID.randomUUID())
                    .with(value -> value.put("plannedSeconds", 460)
                            .withObject("/sequence")
                            .put("title", "Renforcer le dos")));
        }
        fixture.awaitPractice("somebody");

        driveUntilEnded(remindIn(Duration.ZERO, "email"));

        assertThat(mail().subject()).contains("Kraft für den Rücken");
        assertThat(mail().text()).contains("23 ").doesNotContain("Renforcer", "8 min");
    }

    @Test
    void endsWithTheMailsWhenThePersonClicksInOneOfThem() {
        contact("en");
        driveUntilEnded(remindIn(Duration.ZERO, "email"));
        var link = URI.create(mail().headers().get("List-Unsubscribe").replaceAll("[<>]", ""));

        given().contentType(ContentType.URLENC)
                .body("List-Unsubscribe=One-Click")
                .post(link.getPath())
                .then()
                .statusCode(200);
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        var second = fixture.daily(maya, thisMinute(), "UTC", yesterday, Channel.EMAIL)
                .id();
        driveUntilEnded(second);

        assertThat(today(second)).isEqualTo("suppressed(unsubscribed)");
        assertThat(mails.messages().stream().filter(this::isHers)).hasSize(1);
    }

    @Test
    void endsAsSuppressedForWhoHasNoAddress() {
        var reminder = remindIn(Duration.ZERO, "email");

        driveUntilEnded(reminder);

        assertThat(today(reminder)).isEqualTo("suppressed(no-address)");
    }

    @Test
    void sendsNothingToAnAddressWhoseOwnerHasNotSaidYes() {
        as().body(Map.of("email", address(), "name", "Maya", "locale", "en", "zone", "Europe/Berlin"))
                .put("/me/contact")
                .then()
                .statusCode(200);
        var reminder = remindIn(Duration.ZERO, "email");

        driveUntilEnded(reminder);

        assertThat(today(reminder)).isEqualTo("suppressed(unconfirmed)");
        assertThat(mails.messages().stream().filter(this::isHers))
                .extracting(ReceivedMail::subject)
                .noneMatch(subject -> subject.startsWith("Time for"));
    }

    @Test
    void plansAnewWhenTheZoneChangesAndLosesNoDateAndCopiesNone() {
        var reminder = add("07:00", "Europe/Berlin", "email");
        var berlin = fixture.planned(reminder);

        as().header("If-Match", "\"v0\"")
                .body(wish("07:00", "America/New_York", "email"))
                .put("/reminders/" + reminder)
                .then()
                .statusCode(200);

        var newYork = fixture.planned(reminder);
        assertThat(newYork).hasSizeBetween(2, 3).doesNotContainAnyElementsOf(berlin);
        assertThat(newYork)
                .allMatch(at ->
                        at.atZone(ZoneId.of("America/New_York")).toLocalTime().equals(LocalTime.of(7, 0)));
        assertThat(fixture.occurrences(reminder)).doesNotHaveDuplicates().allMatch(row -> row.endsWith(" planned"));
    }

    @Test
    void takesBackWhatHasNotGoneOutWhenItIsTurnedOff() {
        var reminder = add("07:00", "Europe/Berlin", "email");
        assertThat(fixture.planned(reminder)).isNotEmpty();

        as().header("If-Match", "*")
                .body(wish("07:00", "Europe/Berlin", "email").replace("}", ", \"enabled\": false}"))
                .put("/reminders/" + reminder)
                .then()
                .statusCode(200);

        assertThat(fixture.occurrences(reminder)).isEmpty();
    }

    private void contact(String locale) {
        given().auth()
                .oauth2(Tokens.withEmail(maya, address(), "practitioner"))
                .contentType(ContentType.JSON)
                .body(Map.of("email", address(), "name", "Maya", "locale", locale, "zone", "Europe/Berlin"))
                .put("/me/contact")
                .then()
                .statusCode(200);
    }

    private Subscription device() {
        var phone = pushes.subscribe();
        as().body(Map.of(
                        "endpoint",
                        phone.endpoint(),
                        "keys",
                        Map.of("p256dh", phone.p256dh(), "auth", phone.auth()),
                        "kinds",
                        List.of("reminder")))
                .post("/me/devices")
                .then()
                .statusCode(201);
        return phone;
    }

    /// A reminder whose next occurrence is moved to a moment that the test can wait for.
    private UUID remindIn(Duration wait, String... channels) {
        var reminder = add("12:00", "UTC", channels);
        fixture.change(
                "update occurrence set at = ? where reminder = ? and local_date = (select min(local_date) from occurrence where reminder = ?)",
                Instant.now().plus(wait),
                reminder,
                reminder);
        return reminder;
    }

    private void driveUntilEnded(UUID reminder) {
        await().atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    firing.step(Instant.now());
                    return !today(reminder).equals("planned")
                            && !today(reminder).equals("sending");
                });
    }

    private String today(UUID reminder) {
        return fixture.occurrences(reminder).getFirst().substring("2026-11-23 ".length());
    }

    private static String thisMinute() {
        return LocalTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MINUTES).toString();
    }

    private UUID add(String time, String zone, String... channels) {
        return UUID.fromString(as().body(wish(time, zone, channels))
                .post("/reminders")
                .then()
                .statusCode(201)
                .extract()
                .path("id"));
    }

    private static String wish(String time, String zone, String... channels) {
        return """
                {"weekdays": ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
                 "time": "%s", "zone": "%s", "sequence": "back-strengthening", "channels": ["%s"]}""".formatted(time, zone, String.join("\", \"", channels));
    }

    private ReceivedMail mail() {
        return mails.messages().stream().filter(this::isHers).findFirst().orElseThrow();
    }

    private boolean isHers(ReceivedMail mail) {
        return mail.to().contains(address());
    }

    private String address() {
        return maya + "@example.org";
    }

    private RequestSpecification as() {
        return given().auth().oauth2(Tokens.of(maya, "practitioner")).contentType(ContentType.JSON);
    }
}
