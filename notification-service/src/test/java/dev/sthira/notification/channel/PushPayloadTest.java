package dev.sthira.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.sthira.notification.message.Destination;
import dev.sthira.notification.message.Note;
import dev.sthira.notification.message.Parcel;
import dev.sthira.notification.preference.Kind;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PushPayloadTest {
    private static final UUID SESSION = UUID.fromString("0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57");
    private static final Instant ENDS = Instant.parse("2026-11-22T06:42:10.250Z");

    /// RFC 8291 puts everything into one record of 4096 bytes: 86 for its header, 16 for its tag, 1 for the delimiter.
    private static final int MOST = 4096 - 86 - 16 - 1;

    private final JsonMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void carriesWhatAClientNeedsToShowThePose() {
        var hold = new Note.Hold(51, 24, ENDS, "left", "/poses/bow/picture.svg?side=left");

        JsonNode payload = json.valueToTree(payload("Bow", "left side, 60 s", hold, "https://app.test/sessions/1"));

        assertThat(payload.path("session").asText()).isEqualTo(SESSION.toString());
        assertThat(payload.path("number").asLong()).isEqualTo(51);
        assertThat(payload.path("segment").asInt()).isEqualTo(24);
        assertThat(payload.path("side").asText()).isEqualTo("left");
        assertThat(payload.path("picture").asText()).isEqualTo("/poses/bow/picture.svg?side=left");
        assertThat(payload.path("url").asText()).isEqualTo("https://app.test/sessions/1");
        assertThat(payload.has("endsAt")).isTrue();
    }

    @Test
    void hasTheFieldsThatTheContractNames() throws Exception {
        var contract =
                new YAMLMapper().readTree(Path.of("contract/openapi.yaml").toFile());
        var named = contract.at("/components/schemas/Push/properties").fieldNames();

        assertThat(new ArrayList<>(json.valueToTree(reminder("Time", "23 minutes", "https://app.test/start"))
                        .properties()))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(() -> named);
    }

    @Test
    void declaresTheSameForBrowsersThatShowItByThemselves() {
        JsonNode payload = json.valueToTree(reminder("Time", "23 minutes", "https://app.test/start"));

        assertThat(payload.path("web_push").asInt()).isEqualTo(8030);
        assertThat(payload.path("notification").toString())
                .isEqualTo(
                        "{\"title\":\"Time\",\"body\":\"23 minutes\",\"tag\":\"reminder-1\",\"navigate\":\"https://app.test/start\","
                                + "\"actions\":[{\"action\":\"start\",\"title\":\"Start\",\"navigate\":\"https://app.test/start\"},"
                                + "{\"action\":\"not-today\",\"title\":\"Not today\",\"navigate\":\"https://app.test/actions/x\"}]}");
        assertThat(payload.path("actions").toString())
                .isEqualTo(
                        "[{\"action\":\"start\",\"title\":\"Start\",\"url\":\"https://app.test/start\"},"
                                + "{\"action\":\"not-today\",\"title\":\"Not today\",\"post\":\"https://app.test/actions/x\"}]");
    }

    @Test
    void declaresNothingWhereATapOpensNothing() {
        JsonNode payload = json.valueToTree(reminder("Time", "23 minutes", null));

        assertThat(payload.has("web_push")).isFalse();
        assertThat(payload.has("notification")).isFalse();
        assertThat(payload.path("actions")).hasSize(2);
    }

    @Test
    void leavesOutTheDeclaredFormAndThenTheButtonsWhereThereIsNoRoom() throws Exception {
        var start = "https://app.test/" + "s".repeat(200);

        assertThat(json.readTree(reminder("a".repeat(120), "b".repeat(300), start)
                                .bytes(json))
                        .fieldNames())
                .toIterable()
                .contains("actions", "notification");
        assertThat(json.readTree(reminder("💪".repeat(120), "💪".repeat(300), start)
                                .bytes(json))
                        .fieldNames())
                .toIterable()
                .contains("actions")
                .doesNotContain("notification", "web_push");
        for (var text : new String[] {"\"", "\\", "\u0001", "💪", "é"}) {
            assertThat(reminder(text.repeat(600), text.repeat(600), start + "s".repeat(700))
                            .bytes(json))
                    .hasSizeLessThanOrEqualTo(MOST);
        }
    }

    private static PushPayload reminder(String title, String body, @Nullable String start) {
        var buttons = List.of(
                Note.Action.opens("start", "Start", URI.create(start == null ? "https://app.test/" : start)),
                Note.Action.acts("not-today", "Not today", URI.create("https://app.test/actions/x")));
        var note = new Note(
                        title, body, null, "reminder-1", Note.Urgency.NORMAL, start == null ? null : URI.create(start))
                .with(buttons);
        return PushPayload.of(
                new Parcel(SESSION, Kind.REMINDER, note, new Destination.Mailbox("", null), SESSION, ENDS, null), note);
    }

    @Test
    void fitsIntoOneRecordHoweverLongItsTextsAre() throws Exception {
        var slug = "a".repeat(80);
        var hold = new Note.Hold(
                Long.MAX_VALUE,
                Integer.MAX_VALUE,
                Instant.parse("2199-12-31T23:59:59.999999999Z"),
                "alternating",
                "/poses/" + slug + "/picture.svg?side=right&variation=" + slug);

        var url = "https://app.test/" + "p".repeat(200);
        for (var text : new String[] {"\"", "\\", "\u0001", "💪", "é"}) {
            var payload = payload(text.repeat(600), text.repeat(600), hold, url).bytes(json);
            assertThat(payload).hasSizeLessThanOrEqualTo(MOST);
        }
    }

    private static PushPayload payload(String title, String body, Note.Hold hold, String url) {
        var note = new Note(title, body, SESSION, "session-" + SESSION, Note.Urgency.HIGH, URI.create(url), hold);
        return PushPayload.of(
                new Parcel(SESSION, Kind.POSE_CUE, note, new Destination.Mailbox("", null), SESSION, ENDS, null), note);
    }
}
