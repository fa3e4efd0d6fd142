package dev.sthira.notification.message;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.sthira.devstack.push.PushService;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.TestStack;
import dev.sthira.notification.preference.Kind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What people have said about being told counts for what goes out, and each message says so.
@QuarkusTest
@QuarkusTestResource(TestStack.class)
class ClearanceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    PushService pushes;

    @Inject
    Outbox outbox;

    @Inject
    Sql sql;

    private final Practitioner maya = Practitioner.someone();

    @BeforeEach
    void hasAContact() {
        var _ = maya.withContact();
    }

    @Test
    void holdsInQuietHoursWhatIsWorthSomethingAfterThem() {
        var end = quietForTwoHours();

        add(mail(Kind.SUMMARY, Duration.ofHours(12)));

        awaits("email summary waiting quiet-hours 0");
        assertThat(sql.list(
                        "select due_at from message where person = ?", row -> row.instant("due_at"), maya.subject()))
                .containsExactly(end);
    }

    @Test
    void sendsWhatWasHeldOnceTheQuietHoursAreOver() {
        quietForTwoHours();
        add(mail(Kind.SUMMARY, Duration.ofHours(12)));
        awaits("email summary waiting quiet-hours 0");

        says("{}");
        QuarkusTransaction.requiringNew()
                .run(() -> sql.update("update message set due_at = now() where person = ?", maya.subject()));

        awaits("email summary handed-over - 1");
    }

    @Test
    void dropsInQuietHoursWhatWouldBeTooLateAfterThem() {
        quietForTwoHours();

        add(mail(Kind.REMINDER, Duration.ofHours(1)));

        awaits("email reminder suppressed quiet-hours 0");
    }

    @Test
    void holdsNoCueOfAPracticeAndNothingThatAnswersAnAddress() {
        var phone = device("pose-cue");
        quietForTwoHours();

        add(push(Kind.POSE_CUE, phone, UUID.randomUUID().toString()), mail(Kind.ACCOUNT, Duration.ofMinutes(10)));

        awaits("email account handed-over - 1", "push pose-cue handed-over - 1");
    }

    @Test
    void sendsNothingOnceAllIsOffButWhatAnswersAnAddress() {
        var phone = device("pose-cue", "summary");
        says("{\"allOff\": true}");

        add(
                mail(Kind.SUMMARY, Duration.ofHours(1)),
                mail(Kind.ACCOUNT, Duration.ofHours(1)),
                push(Kind.POSE_CUE, phone, UUID.randomUUID().toString()));

        awaits(
                "email account handed-over - 1",
                "email summary suppressed all-off 0",
                "push pose-cue suppressed all-off 0");
    }

    @Test
    void sendsAKindOnlyOverTheChannelsThatAreOn() {
        var phone = device("summary", "reminder");
        says("""
                {"off": [{"kind": "summary", "channel": "email"}, {"kind": "reminder", "channel": "push"}]}""");

        add(
                mail(Kind.SUMMARY, Duration.ofHours(1)),
                push(Kind.SUMMARY, phone, UUID.randomUUID().toString()),
                mail(Kind.REMINDER, Duration.ofHours(1)),
                push(Kind.REMINDER, phone, UUID.randomUUID().toString()));

        awaits(
                "email reminder handed-over - 1",
                "email summary suppressed unsubscribed 0",
                "push reminder suppressed turned-off 0",
                "push summary handed-over - 1");
    }

    @Test
    void tellsNoMoreThingsInADayThanSomebodyWantsHoweverManyWaysEachGoes() {
        var phone = device("summary");
        says("{\"mostADay\": 1}");
        var first = UUID.randomUUID().toString();
        add(mail(Kind.SUMMARY, first, Duration.ofHours(1)));
        awaits("email summary handed-over - 1");

        add(push(Kind.SUMMARY, phone, first), mail(Kind.REMINDER, Duration.ofHours(1)));

        awaits(
                "email reminder suppressed too-many-today 0",
                "email summary handed-over - 1",
                "push summary handed-over - 1");
    }

    /// Begun a while ago; says when they end.
    private Instant quietForTwoHours() {
        var now = LocalTime.now(BERLIN).truncatedTo(ChronoUnit.MINUTES);
        says("{\"quietHours\": {\"from\": \"%s\", \"to\": \"%s\"}}".formatted(now.minusMinutes(30), now.plusHours(2)));
        var today = Instant.now().atZone(BERLIN).toLocalDate();
        var end = today.atTime(now.plusHours(2)).atZone(BERLIN).toInstant();
        return end.isAfter(Instant.now())
                ? end
                : today.plusDays(1).atTime(now.plusHours(2)).atZone(BERLIN).toInstant();
    }

    private void says(String preferences) {
        maya.asks().body(preferences).put("/me/preferences").then().statusCode(200);
    }

    private UUID device(String... kinds) {
        return UUID.fromString(maya.subscribes(pushes.subscribe(), kinds));
    }

    private void add(Draft... drafts) {
        QuarkusTransaction.requiringNew().run(() -> outbox.add(Arrays.asList(drafts)));
    }

    private Draft mail(Kind kind, Duration worth) {
        return mail(kind, UUID.randomUUID().toString(), worth);
    }

    private Draft mail(Kind kind, String cause, Duration worth) {
        var now = Instant.now();
        var target = kind == Kind.ACCOUNT
                ? new Target.ToAddress(maya.person(), maya.email())
                : new Target.ToContact(maya.person());
        return Draft.mail(kind, cause(cause), target, Letters.plain(), now, now.plus(worth));
    }

    private Draft push(Kind kind, UUID device, String cause) {
        var now = Instant.now();
        var note = new Note("Good morning", "", null, "test", Note.Urgency.NORMAL, null);
        var target = new Target.ToDevice(maya.person(), device);
        return Draft.push(kind, cause(cause), target, note, null, now, now.plusSeconds(600));
    }

    private static Cause cause(String id) {
        return new Cause("test", id, "A test asked for it.");
    }

    /// As channel, kind, state, reason and attempts.
    private void awaits(String... messages) {
        await().atMost(ofSeconds(30)).untilAsserted(() -> assertThat(said()).containsExactly(messages));
    }

    private List<String> said() {
        return maya.messages().stream()
                .map(each -> "%s %s %s %s %s"
                        .formatted(
                                each.get("channel"),
                                each.get("kind"),
                                each.get("state"),
                                each.get("reason") == null ? "-" : each.get("reason"),
                                each.get("attempts")))
                .sorted()
                .toList();
    }
}
