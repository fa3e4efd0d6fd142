package dev.sthira.devstack.rebuild;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.sthira.devstack.http.ServerSentEvents.Received;
import dev.sthira.devstack.launch.CannotGoOn;
import dev.sthira.devstack.launch.Notices;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReportTest {
    private static final String REBUILT = """
            {"records": 2000, "practices": 12, "passedOver": 0, "practicesDiffering": %d, "figures": 31, "figuresDiffering": %d}""";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void saysHowFarItIsAndThatAllIsAsItWas() {
        Report report = report(false);
        for (int read = 0; read <= 2000; read += 100) {
            report.take(event("progress", "{\"read\": %d, \"records\": 2000}".formatted(read)));
        }
        report.take(event("rebuilt", REBUILT.formatted(0, 0)));
        report.end();

        assertThat(lines())
                .hasSize(13)
                .contains("1,000 of 2,000 records read", "2,000 of 2,000 records read")
                .endsWith(
                        "What the topic tells is what was there, to the unit; nothing has changed.",
                        "rebuild-analytics: 12 practices of 2000 records, 31 figures, 0 differ");
    }

    @Test
    void saysWhatWasPutRight() {
        Report report = report(true);
        report.take(event("progress", "{\"read\": 2000, \"records\": 2000}"));
        report.take(event("rebuilt", REBUILT.formatted(1, 3)));

        assertThat(lines())
                .endsWith(
                        "Put right, since the topic and the tables say otherwise: practices 1, sums 3.",
                        "rebuild-analytics: 12 practices of 2000 records, 31 figures, 4 differ");
    }

    @Test
    void saysThatNothingCameOfIt() {
        Report report = report(false);

        assertThatThrownBy(() -> report.take(event("failed", "{\"detail\": \"Kafka is away.\"}")))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining("Kafka is away.");
        assertThatThrownBy(report::end).isInstanceOf(CannotGoOn.class).hasMessageContaining("went away");
        assertThat(Report.refused(409, "{\"detail\": \"Just now.\"}")).hasMessageEndingWith("409: Just now.");
    }

    private Report report(boolean terminal) {
        return new Report(Notices.to(new PrintStream(said, true, UTF_8)), terminal);
    }

    private static Received event(String name, String data) {
        return new Received("", name, data);
    }

    private List<String> lines() {
        return said.toString(UTF_8).lines().toList();
    }
}
