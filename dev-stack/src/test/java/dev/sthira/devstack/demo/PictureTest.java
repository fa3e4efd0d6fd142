package dev.sthira.devstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

    private static final Instant START = Instant.parse("2026-11-22T06:30:00Z");
    private static final Segment LEFT = new Segment(23, "Thread the Needle", "Parshva Balasana", "", "left", 1.0);
    private static final Segment RIGHT = new Segment(24, "Thread the Needle", "Parshva Balasana", "Bind", "right", 1.0);
    private static final Moment HOLDING =
            new Moment.Holding(LEFT, START, START.plusSeconds(1), new Moment.Moving(RIGHT, START.plusMillis(1100)));
    private static final Picture PICTURE = new Picture(61, Duration.ofSeconds(23), 60, Picture.Glyphs.ASCII);

    private static List<String> lines(Moment moment, Instant now, int columns) {
        return PICTURE.lines(moment, now, Duration.ofMillis(9200), 24, columns);
    }

    @Test
    void showsBothNamesTheSideTheSecondsLeftAndWhatIsNext() {
        assertThat(lines(HOLDING, START.plusMillis(500), 80))
                .containsExactly(
                        "",
                        "  Thread the Needle · Parshva Balasana                               left side",
                        "  " + "#".repeat(33) + "-".repeat(32) + "  30 s left",
                        "  then Thread the Needle, right side, 60 s",
                        "  " + "#".repeat(17) + "-".repeat(26) + " segment 24 of 61 · 9:12 of 23:00");
    }

    @Test
    void standsStillInAPause() {
        Moment paused = new Moment.Paused(HOLDING, START.plusMillis(500));

        assertThat(lines(paused, START.plusSeconds(40), 80).subList(1, 3))
                .satisfiesExactly(
                        title -> assertThat(title).startsWith("  Paused: Thread the Needle"),
                        bar -> assertThat(bar).endsWith("30 s left"));
    }

    @Test
    void tellsWhatComesNextOnTheWayThere() {
        Moment moving = new Moment.Moving(RIGHT, START.plusMillis(100));

        assertThat(lines(moving, START, 80).subList(1, 3))
                .satisfiesExactly(
                        title -> assertThat(title)
                                .startsWith("  Next: Thread the Needle, Bind · Parshva Balasana")
                                .endsWith("right side"),
                        count -> assertThat(count).isEqualTo("  in 6 s"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 20, 33, 40, 60, 80, 120, 500})
    void neverGetsWiderThanTheTerminalNorTooWideToRead(int columns) {
        int limit = Math.min(Math.max(columns, 12), 100);

        assertThat(lines(HOLDING, START.plusMillis(500), columns))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(limit));
    }

    @Test
    void keepsTheSideWhenATerminalIsNarrow() {
        assertThat(lines(HOLDING, START, 40).get(1))
                .startsWith("  left side: Thread the Needle")
                .endsWith("…");
    }

    @Test
    void alwaysHasTheSameHeightSoThatItCanBeDrawnOver() {
        List<Moment> moments = List.of(
                HOLDING,
                new Moment.Still("The class is over."),
                new Moment.Moving(RIGHT, START),
                new Moment.Paused(HOLDING, START));

        assertThat(moments)
                .allSatisfy(moment -> assertThat(lines(moment, START, 80)).hasSize(5));
    }

    @Test
    void neverCountsBelowZeroWhenAnEventIsLate() {
        assertThat(lines(HOLDING, START.plusSeconds(9), 80).get(2))
                .endsWith("  0 s left")
                .doesNotContain("-");
    }
}
