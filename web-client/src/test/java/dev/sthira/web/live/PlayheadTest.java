package dev.sthira.web.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import dev.sthira.web.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// `playhead.js` over the events that the session service's own tests are held to: what is shown is what the service
/// means.
@EnabledIf(value = "dev.sthira.web.Chromium#isInstalled", disabledReason = "needs /usr/bin/chromium")
class PlayheadTest {
    private static final Path CONTRACT = Path.of("../session-service/contract");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SEGMENTS = 61;

    private static Chromium chromium;
    private static Page page;

    @BeforeAll
    static void loadThePlayhead() throws IOException {
        chromium = new Chromium();
        page = chromium.browser().newPage();
        page.addScriptTag(new Page.AddScriptTagOptions()
                .setType("module")
                .setContent(Files.readString(Path.of("src/main/resources/web/app/live/playhead.js"))
                        + ";window.view = view; window.instant = instant; window.legal = legal;"));
        page.waitForFunction("() => 'view' in window");
    }

    @AfterAll
    static void close() {
        chromium.close();
    }

    @Test
    void begins() throws IOException {
        JsonNode view = view("2026-11-22T06:30:02.250Z", "session-started");

        assertThat(view.path("state").asText()).isEqualTo("running");
        assertThat(view.path("phase").asText()).isEqualTo("transition");
        assertThat(view.at("/segment/index").asInt()).isZero();
        assertThat(view.path("left").asDouble()).isEqualTo(3_000);
    }

    @Test
    void countsDownInThePoseToTheInstantThatTheServiceTells() throws IOException {
        JsonNode view = view("2026-11-22T06:41:20.250Z", "session-started", "pose-start");

        assertThat(view.path("phase").asText()).isEqualTo("pose");
        assertThat(view.at("/segment/pose/slug").asText()).isEqualTo("thread-the-needle");
        assertThat(view.at("/segment/side").asText()).isEqualTo("left");
        assertThat(view.path("left").asDouble()).isEqualTo(50_000);
        assertThat(view.path("gone").asDouble()).isCloseTo(1 / 6.0, within(0.001));
        assertThat(view.at("/next/pose/slug").asText()).isEqualTo("sphinx");
    }

    @Test
    void goesOnByThePlanWhileNothingIsHeard() throws IOException {
        JsonNode onTheWay = view("2026-11-22T06:42:12.250Z", "session-started", "pose-start");
        JsonNode inTheNext = view("2026-11-22T06:42:28.250Z", "session-started", "pose-start");

        assertThat(onTheWay.path("phase").asText()).isEqualTo("transition");
        assertThat(onTheWay.at("/segment/pose/slug").asText()).isEqualTo("sphinx");
        assertThat(onTheWay.path("left").asDouble()).isEqualTo(6_000);
        assertThat(inTheNext.path("phase").asText()).isEqualTo("pose");
        assertThat(inTheNext.path("left").asDouble()).isEqualTo(30_000);
    }

    @Test
    void standsStillInAPause() throws IOException {
        JsonNode view = view("2026-11-22T06:41:55.250Z", "session-started", "pose-start", "session-paused");

        assertThat(view.path("state").asText()).isEqualTo("paused");
        assertThat(view.path("left").asDouble()).isEqualTo(30_000);
        assertThat(view).isEqualTo(view("2026-11-22T07:41:55.250Z", "session-started", "pose-start", "session-paused"));
    }

    @Test
    void goesOnAfterThePauseWhereItStopped() throws IOException {
        JsonNode view =
                view("2026-11-22T06:42:10.250Z", "session-started", "pose-start", "session-paused", "session-resumed");

        assertThat(view.path("state").asText()).isEqualTo("running");
        assertThat(view.path("left").asDouble()).isEqualTo(20_000);
    }

    @Test
    void holdsLongerWhenTheClassIsReplanned() throws IOException {
        JsonNode view = view("2026-11-22T06:42:10.250Z", "session-started", "pose-start", "session-replanned");

        assertThat(view.path("phase").asText()).isEqualTo("pose");
        assertThat(view.path("left").asDouble()).isEqualTo(30_000);
    }

    @Test
    void keepsWhatIsGoneWhenAPoseIsHeldLonger() throws IOException {
        JsonNode view = view("2026-11-22T06:41:40.250Z", "session-started", "pose-start", "session-replanned");

        assertThat(view.path("length").asDouble()).isEqualTo(90_000);
        assertThat(view.path("gone").asDouble()).isCloseTo(1 / 3.0, within(0.001));
    }

    @Test
    void countsBeforeAPoseThatIsHeldOnceMore() throws IOException {
        ObjectNode snapshot = snapshot().put("getReadySeconds", 3);
        JsonNode view = view(
                snapshot,
                JSON.createArrayNode()
                        .add(event("session-started"))
                        .add(event("pose-start"))
                        .add(event("session-replanned-repeat").put("event", "session-replanned")),
                "2026-11-22T06:41:41.250Z");

        assertThat(view.path("visit").asInt()).isEqualTo(2);
        assertThat(view.path("phase").asText()).isEqualTo("transition");
        assertThat(view.path("getReady").asBoolean()).isTrue();
        assertThat(view.path("left").asDouble()).isEqualTo(2_000);
        assertThat(view.path("length").asDouble()).isEqualTo(3_000);
    }

    @Test
    void offersInAPoseWhatTheServiceTakesThere() throws IOException {
        assertThat(legal("2026-11-22T06:41:20.250Z", "session-started", "pose-start"))
                .containsExactlyInAnyOrder("pause", "skip", "move-on", "back", "jump", "end", "repeat", "hold-longer");
        assertThat(legal("2026-11-22T06:42:12.250Z", "session-started", "pose-start"))
                .doesNotContain("repeat", "hold-longer");
        assertThat(legal("2026-11-22T06:41:55.250Z", "session-started", "pose-start", "session-paused"))
                .containsExactly("resume", "end");
    }

    private static List<String> legal(String now, String... events) throws IOException {
        Object legal = page.evaluate(
                "view => legal(JSON.parse(view)).join()", view(now, events).toString());
        return List.of(legal.toString().split(","));
    }

    @Test
    void isOnTheWayToTheNextWhenAPoseEnds() throws IOException {
        JsonNode view = view("2026-11-22T06:42:33.250Z", "session-started", "pose-end");

        assertThat(view.path("phase").asText()).isEqualTo("transition");
        assertThat(view.at("/segment/index").asInt()).isEqualTo(25);
        assertThat(view.path("left").asDouble()).isEqualTo(5_000);
    }

    @Test
    void saysHowItEnded() throws IOException {
        assertThat(view("2026-11-22T06:53:00.250Z", "session-completed")
                        .path("ending")
                        .asText())
                .isEqualTo("finished");
        assertThat(view("2026-11-22T08:53:00.250Z", "session-abandoned")
                        .path("state")
                        .asText())
                .isEqualTo("abandoned");
    }

    @Test
    void passesOverWhatTheSnapshotKnowsAndWhatNobodyKnowsYet() throws IOException {
        ObjectNode snapshot = snapshot();
        snapshot.put("number", 60)
                .put("state", "paused")
                .putObject("position")
                .put("segment", 3)
                .put("phase", "pose")
                .put("remainingSeconds", 7.5)
                .putNull("endsAt");
        ObjectNode unknown = JSON.createObjectNode().put("event", "session-stretched");
        unknown.putObject("data").put("number", 61);

        JsonNode view = view(
                snapshot, JSON.createArrayNode().add(event("pose-start")).add(unknown), "2026-11-22T06:41:20.250Z");

        assertThat(view.path("state").asText()).isEqualTo("paused");
        assertThat(view.path("left").asDouble()).isEqualTo(7_500);
    }

    @Test
    void readsInstantsToTheMicrosecond() {
        double whole =
                (double) page.evaluate("window.instant('2026-11-22T06:30:00.250001Z') - Date.UTC(2026, 10, 22, 6, 30)");

        assertThat(whole).isCloseTo(250.001, within(0.0005));
    }

    private static JsonNode view(String now, String... events) throws IOException {
        var told = JSON.createArrayNode();
        for (String each : events) {
            told.add(event(each));
        }
        return view(snapshot(), told, now);
    }

    private static JsonNode view(JsonNode snapshot, JsonNode events, String now) throws IOException {
        Object seen = page.evaluate(
                "([snapshot, events, now]) => JSON.stringify(view(JSON.parse(snapshot), JSON.parse(events), instant(now)))",
                new Object[] {snapshot.toString(), events.toString(), now});
        return JSON.readTree((String) seen);
    }

    private static ObjectNode event(String name) throws IOException {
        return JSON.createObjectNode()
                .put("event", name)
                .set(
                        "data",
                        JSON.readTree(CONTRACT.resolve(name + ".json").toFile()).path("value"));
    }

    /// A session that is not begun, with a plan that has the poses of the examples where the examples have them.
    private static ObjectNode snapshot() throws IOException {
        ObjectNode snapshot = JSON.createObjectNode().put("number", -1).put("state", "ready");
        snapshot.putNull("position").putNull("ending");
        var segments = snapshot.putArray("segments");
        JsonNode start = event("pose-start").path("data");
        Map<Integer, JsonNode> known = Map.of(24, start.path("segment"), 25, start.at("/next/segment"));
        for (int i = 0; i < SEGMENTS; i++) {
            JsonNode segment = known.getOrDefault(i, start.path("segment"));
            ObjectNode planned = segments.addObject();
            planned.put("index", i)
                    .put("seconds", segment.path("plannedSeconds").asDouble());
            planned.set("pose", segment.path("pose"));
            planned.set("side", segment.path("side"));
            planned.putObject("transition").put("seconds", i == 25 ? 8 : 5).put("cue", "");
        }
        return snapshot;
    }
}
