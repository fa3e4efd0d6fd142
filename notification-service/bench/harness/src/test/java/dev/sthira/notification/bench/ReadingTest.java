package dev.sthira.notification.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class ReadingTest {

    @Test
    void publishesWhatTheContractShows() throws IOException {
        var body = Poses.body(Files.readString(Path.of("../../../session-service/contract/pose-start.json")));

        assertThat(body)
                .startsWith("{\"session\":\"0190f5a2-6c1e-7d3b-9a44-2f6b8c1d0e57\",\"person\":")
                .contains("\"title\":\"A stronger back in 23 minutes\"")
                .endsWith("}}")
                .doesNotContain("\n");
    }

    @Test
    void knowsAMessageByItsTopic() {
        var id = ByteBuffer.allocate(16).putLong(0x0000000e_0000_7000L).putLong(0x9000_0000_0001_e240L);

        assertThat(PushSink.number(Base64.getUrlEncoder().withoutPadding().encodeToString(id.array())))
                .isEqualTo(123_456);
    }

    @Test
    void addsUpTheLinesOfACounter() {
        var text = "x_total{result=\"a\"} 2.0\nx_total{result=\"b\"} 5.0\nx_total{result=\"a\",k=\"1\"} 1.5E3\n";

        assertThat(Metrics.value(text, "x_total{result=\"a\"")).isEqualTo(1_502);
    }

    @Test
    void readsWhatIsAskedFor() {
        var options = Options.of("--quick", "--only", "mails", "--rounds", "3");

        assertThat(options.scenarios()).containsExactly(Scenario.MAILS);
        assertThat(options.rounds()).isEqualTo(3);
        assertThat(options.of(Scenario.MAILS)).isEqualTo(20_000);
        assertThat(Options.of().of(Scenario.REMINDERS)).isEqualTo(1_000_000);
        assertThat(Options.of("--number", "7").of(Scenario.CUES)).isEqualTo(7);
        assertThatThrownBy(() -> Options.of("--number", "0")).hasMessageContaining("whole number");
    }
}
