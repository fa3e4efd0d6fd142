package dev.sthira.devstack.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.devstack.topic.Published;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<Published> told = new ArrayList<>(List.of(
            told(0, "session-started", "07:00:00", "{}"),
            told(1, "pose-start", "07:00:05", "{\"segment\":{\"index\":0}}"),
            told(2, "pose-end", "07:01:05", "{\"segment\":{\"index\":0},\"outcome\":\"held\"}"),
            told(3, "session-completed", "07:01:05", "{}")));

    private final Findings findings = new Findings();
    private Practised session;

    @BeforeEach
    void practise() throws Exception {
        session = Practised.of(JSON.readTree("""
            {"id": "s", "segments": [{"seconds": 60, "transition": {"seconds": 5.000}}]}\
            """));
        session.acknowledged("start", JSON.readTree("{\"version\": 1, \"commandedAt\": \"2026-11-22T07:00:00Z\"}"));
    }

    @Test
    void findsNothingWhereAllIsToldOnceOrTwiceTheSame() {
        told.add(2, told.get(1));

        findings.look(session, told);

        assertThat(findings.none()).isTrue();
        assertThat(findings.reach()).isEqualTo("4 events, 1 told again.");
    }

    @Test
    void findsWhatIsLost() {
        told.remove(3);

        findings.look(session, told);

        assertThat(findings.lost).containsExactly("s: 3 session-completed 2026-11-22T07:01:05Z");
        assertThat(findings.phantom).isEmpty();
    }

    @Test
    void findsWhatWasMadeUp() {
        told.add(told(4, "session-completed", "07:01:06", "{}"));

        findings.look(session, told);

        assertThat(findings.phantom).containsExactly("s: 4 session-completed 2026-11-22T07:01:06Z");
        assertThat(findings.lost).isEmpty();
    }

    @Test
    void findsWhatIsToldAgainInOtherWords() {
        told.add(told(1, "pose-start", "07:00:05", "{\"segment\":{\"index\":0},\"cue\":\"other\"}"));

        findings.look(session, told);

        assertThat(findings.phantom).hasSize(1).first().asString().endsWith("was told again in other words");
    }

    @Test
    void findsWhatIsToldTooEarlyOrTooLateInTheRow() {
        told.add(1, told.remove(2));

        findings.look(session, told);

        assertThat(findings.outOfOrder).containsExactly("s: number 2 stands where 1 belongs");
    }

    @Test
    void findsAScreenThatWasNeverShownTheEnd() {
        findings.look(new Watcher("s", new Client(List.of(), "", 0)), told);

        assertThat(findings.lost).containsExactly("s: a screen was never shown the end");
    }

    @Test
    void findsACommandThatTookEffectTwice() throws Exception {
        session.acknowledged("pause", JSON.readTree("{\"version\": 3, \"commandedAt\": \"2026-11-22T07:00:10Z\"}"));

        findings.look(session, told);

        assertThat(findings.phantom).contains("s: the answer to pause is version 3, not 2");
    }

    private static Published told(int number, String type, String time, String json) {
        Instant at = Instant.parse("2026-11-22T" + time + "Z");
        Integer segment = type.startsWith("pose-") ? 0 : null;
        String outcome = type.equals("pose-end") ? "held" : "";
        return new Published(3, "id-" + number, type, number, at, at, segment, outcome, null, json);
    }
}
