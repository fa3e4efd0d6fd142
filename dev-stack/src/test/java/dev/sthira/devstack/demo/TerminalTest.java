package dev.sthira.devstack.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

    @Test
    void drawsOnlyWhereTheCursorMovesAndNobodyMinds() {
        assertThat(Terminal.canDraw(true, Map.of("TERM", "xterm"))).isTrue();
        assertThat(Terminal.canDraw(false, Map.of("TERM", "xterm"))).isFalse();
        assertThat(Terminal.canDraw(true, Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.canDraw(true, Map.of())).isFalse();
        assertThat(Terminal.canDraw(true, Map.of("TERM", "xterm", "NO_COLOR", "1")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"'24 132', '', 132", "'24 132', 60, 132", "'', 60, 60", "'0 0', '', 80", "'', wide, 80", "'', '', 80"})
    void knowsItsWidth(String size, String setting, int columns) {
        assertThat(Terminal.columns(size, setting)).isEqualTo(columns);
    }
}
