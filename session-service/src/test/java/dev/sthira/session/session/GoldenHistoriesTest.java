package dev.sthira.session.session;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.session.plan.Plan;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What sessions told when they were practised they must tell in every later version: logs are kept for ever, and two
/// versions play them side by side. A new rule needs a new command, or an argument that old entries do not have.
class GoldenHistoriesTest {

    /// A session, and what it told.
    private record Golden(Plan plan, String log, List<String> told) {

        /// @param block its plan, its pace, its log, and an event a line
        static Golden of(String block) {
            List<String> lines = block.lines().toList();
            String[] pace = after("pace ", lines.get(1)).split(" ");
            Plan plan = PracticeFixture.plan(after("plan ", lines.getFirst()))
                    .paced(new Plan.Pace(PracticeFixture.seconds(pace[0]), PracticeFixture.seconds(pace[1])));
            return new Golden(plan, after("log ", lines.get(2)), lines.subList(3, lines.size()));
        }

        private static String after(String word, String line) {
            assertThat(line).startsWith(word);
            return line.substring(word.length());
        }
    }

    static Stream<Golden> histories() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                GoldenHistoriesTest.class.getResourceAsStream("/simulation/golden-histories.txt"))) {
            String text = new String(file.readAllBytes(), UTF_8);
            return Arrays.stream(text.split("\n\n"))
                    .filter(block -> block.startsWith("plan "))
                    .map(Golden::of);
        }
    }

    @ParameterizedTest
    @MethodSource("histories")
    void tellTheSameForEver(Golden golden) {
        PracticeFixture practice = PracticeFixture.practice(golden.plan()).commanded(golden.log());

        assertThat(practice.toldUntil("777600")).isEqualTo(golden.told());
    }
}
