package dev.sthira.notification.reminder;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.devstack.push.PushService;
import dev.sthira.devstack.push.Subscription;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.action.Actions;
import dev.sthira.notification.action.Deed;
import dev.sthira.notification.action.Offer;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.Practitioner;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// From the push that a phone decrypts to what its buttons do, with no sign-in anywhere.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ButtonsOfRemindersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Practitioner maya = Practitioner.someone();
    private final Practitioner jonas = Practitioner.someone();

    PushService pushes;

    @Inject
    ReminderFixture fixture;

    @Inject
    Firing firing;

    @Inject
    Actions actions;

    private Subscription phone;
    private UUID reminder;

    @BeforeEach
    void isReminded() {
        fixture.forgetEverything();
        fixture.published("back-strengthening");
        maya.withContactIn("de");
        phone = pushes.subscribe();
        maya.subscribes(phone, "reminder");
        var yesterday = Instant.now().minus(1, ChronoUnit.DAYS);
        var time = Instant.now().minus(1, ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC);
        var wall = time.toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        reminder = fixture.daily(maya.subject(), wall, "UTC", yesterday, Channel.PUSH)
                .id();
        awaitsPush(1);
    }

    @Test
    void standInThePushInTheLanguageOfTheContactAndInTheDeclaredForm() throws Exception {
        var payload = payload(0);

        assertThat(payload.path("actions"))
                .extracting(each -> each.path("title").asText())
                .containsExactly("Starten", "In zehn Minuten", "Heute nicht");
        assertThat(payload.path("actions").get(0).path("url").asText()).endsWith("/start/back-strengthening");
        assertThat(payload.path("actions").get(0).has("post")).isFalse();
        assertThat(payload.path("web_push").asInt()).isEqualTo(8030);
        var declared = payload.path("notification");
        assertThat(declared.path("title")).isEqualTo(payload.path("title"));
        assertThat(declared.path("navigate")).isEqualTo(payload.path("url"));
        assertThat(declared.path("actions"))
                .extracting(each -> each.path("navigate").asText())
                .containsExactly(
                        payload.path("url").asText(),
                        address(0, "in-ten-minutes").toString(),
                        address(0, "not-today").toString());
    }

    @Test
    void letItComeOnceMoreInTenMinutesWithButtonsOfItsOwn() throws Exception {
        var later = address(0, "in-ten-minutes");

        post(later).then().statusCode(200).body(containsString("again ten minutes after"));

        var inTenMinutes = Instant.now().plus(10, ChronoUnit.MINUTES);
        assertThat(planned())
                .hasSize(1)
                .first()
                .satisfies(at -> assertThat(at).isCloseTo(inTenMinutes, within(1, ChronoUnit.MINUTES)));

        var due = planned().getFirst();
        post(later).then().statusCode(200).body(containsString("done already"));
        assertThat(planned()).containsExactly(due);

        fixture.change("update occurrence set at = now() where reminder = ? and at = ?", reminder, due);
        awaitsPush(2);
        assertThat(address(1, "in-ten-minutes")).isNotEqualTo(later);
        post(address(1, "not-today")).then().statusCode(200);
        assertThat(skipped()).isTrue();
    }

    @Test
    void letItStayAwayForToday() throws Exception {
        post(address(0, "not-today")).then().statusCode(200).body(containsString("Rest well"));
        assertThat(skipped()).isTrue();

        maya.asks()
                .delete("/reminders/%s/skips/%s".formatted(reminder, today()))
                .then()
                .statusCode(204);
        post(address(0, "not-today")).then().statusCode(200).body(containsString("done already"));
        assertThat(skipped()).as("a second use changes nothing").isFalse();
    }

    @Test
    void doNothingWhenTheirAddressIsOnlyOpened() throws Exception {
        for (var word : List.of("in-ten-minutes", "not-today")) {
            for (int i = 0; i < 20; i++) {
                given().get(address(0, word).getPath()).then().statusCode(200).body(containsString("<form method"));
                given().head(address(0, word).getPath()).then().statusCode(200);
            }
        }

        assertThat(planned()).isEmpty();
        assertThat(skipped()).isFalse();
    }

    @Test
    void workInTheFormOfThePageToo() throws Exception {
        given().header("Accept-Language", "de")
                .contentType("application/x-www-form-urlencoded")
                .body("")
                .post(address(0, "not-today").getPath())
                .then()
                .statusCode(200)
                .body(containsString("Ruh dich gut aus"));
        given().get(address(0, "not-today").getPath()).then().statusCode(200).body(containsString("done already"));

        assertThat(skipped()).isTrue();
    }

    @Test
    void actOnceWhoeverPressesAtTheSameTime() throws Exception {
        var path = address(0, "in-ten-minutes");
        var presses = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 16; i++) {
            presses.add(() -> post(path).statusCode());
        }

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var press : threads.invokeAll(presses)) {
                assertThat(press.get()).isEqualTo(200);
            }
        }

        assertThat(planned()).hasSize(1);
        assertThat(planned().getFirst())
                .isCloseTo(Instant.now().plus(10, ChronoUnit.MINUTES), within(1, ChronoUnit.MINUTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "AAAA", "%00", "ä"})
    void refuseWhatNobodyWasOffered(String token) {
        given().post("/actions/" + token).then().statusCode(404);
        given().get("/actions/" + token).then().statusCode(404);
    }

    @Test
    void refuseAForgedAddress() throws Exception {
        var path = address(0, "not-today").getPath();
        var forged = path.substring(0, path.length() - 2) + (path.endsWith("A") ? "BB" : "AA");

        given().post(forged).then().statusCode(404).body(containsString("Nothing has changed"));

        assertThat(skipped()).isFalse();
    }

    @Test
    void refuseWhatWasGoodForAWhileOnly() {
        var over = offer(Deed.NOT_TODAY, device(maya), Instant.now().minusSeconds(1));

        given().post(over).then().statusCode(410);
        given().get(over).then().statusCode(410);

        assertThat(skipped()).isFalse();
    }

    @Test
    void refuseTheDeviceOfSomebodyElse() {
        jonas.subscribes(pushes.subscribe(), "reminder");
        var foreign = offer(Deed.NOT_TODAY, device(jonas), Instant.now().plusSeconds(60));

        given().post(foreign).then().statusCode(404);

        assertThat(skipped()).isFalse();
    }

    @Test
    void refuseADeviceThatIsSetUpNoMore() throws Exception {
        maya.asks().delete("/me/devices/" + device(maya)).then().statusCode(204);

        post(address(0, "not-today")).then().statusCode(404);

        assertThat(skipped()).isFalse();
    }

    @Test
    void sayThatThereIsNothingToDoOnceTheReminderIsGone() throws Exception {
        maya.asks()
                .header("If-Match", "*")
                .delete("/reminders/" + reminder)
                .then()
                .statusCode(204);

        for (int i = 0; i < 2; i++) {
            post(address(0, "not-today")).then().statusCode(409);
        }
    }

    @Test
    void sayThatThereIsNothingToDoOnceTheDayIsOver() throws Exception {
        fixture.change(
                "update occurrence set local_date = local_date - 1, at = at - interval '1 day' where reminder = ?",
                reminder);

        post(address(0, "not-today")).then().statusCode(409);
        post(address(0, "in-ten-minutes")).then().statusCode(409);
    }

    @Test
    void forgetWhatCanBeAskedForNoMore() throws Exception {
        post(address(0, "not-today")).then().statusCode(200);

        actions.forgetOld(Instant.now());
        post(address(0, "not-today")).then().body(containsString("done already"));
        actions.forgetOld(Instant.now().plus(13, ChronoUnit.HOURS));

        assertThat(fixture.count("action_done")).isZero();
    }

    private void awaitsPush(int count) {
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            firing.step(Instant.now());
            return pushes.pushes(phone.id()).size() == count;
        });
        await().until(() -> fixture.occurrences(reminder).stream().noneMatch(row -> row.endsWith("sending")));
    }

    private JsonNode payload(int push) throws Exception {
        return JSON.readTree(pushes.pushes(phone.id()).get(push).payload());
    }

    private URI address(int push, String word) throws Exception {
        for (var action : payload(push).path("actions")) {
            if (action.path("action").asText().equals(word)) {
                return URI.create(action.path("post").asText());
            }
        }
        throw new AssertionError("no button " + word);
    }

    private static Response post(URI address) {
        return given().post(address.getPath());
    }

    private String offer(Deed deed, UUID device, Instant until) {
        var occurrence = fixture.id("select id from occurrence where reminder = ? and state <> 'planned'", reminder);
        return actions.address(new Offer(deed, occurrence, reminder, device, until))
                .getPath();
    }

    private UUID device(Practitioner person) {
        return fixture.id("select id from device where person = ?", person.subject());
    }

    private LocalDate today() {
        return LocalDate.parse(fixture.occurrences(reminder).getFirst().substring(0, 10));
    }

    /// Those of today that are still to come.
    private List<Instant> planned() {
        return fixture.planned(reminder).stream()
                .filter(at -> at.isBefore(Instant.now().plus(1, ChronoUnit.HOURS)))
                .toList();
    }

    private boolean skipped() {
        return fixture.count("reminder_skip where reminder = '%s'".formatted(reminder)) > 0;
    }
}
