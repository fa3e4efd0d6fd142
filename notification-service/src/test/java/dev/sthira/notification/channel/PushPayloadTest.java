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
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
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

        assertThat(Arrays.stream(PushPayload.class.getRecordComponents()).map(RecordComponent::getName))
                .containsExactlyInAnyOrderElementsOf(() -> named);
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
