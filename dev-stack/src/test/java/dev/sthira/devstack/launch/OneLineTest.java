package dev.sthira.devstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.Test;

class OneLineTest {

    private final OneLine format = new OneLine();

    @Test
    void letsNoValueBeginALineOfItsOwn() {
        LogRecord line = new LogRecord(Level.WARNING, "recipient {0} is unknown");
        line.setParameters(new Object[] {"a\r\nERROR forged\u2028ERROR again\u0085ERROR\u001b[2J"});

        assertThat(format.format(line).strip().lines())
                .singleElement()
                .satisfies(only -> assertThat(only)
                        .contains("WARNING", "recipient a", "ERROR forged")
                        .doesNotContain("\u2028", "\u0085", "\u001b"));
    }

    @Test
    void indentsAStackTraceWhoseMessagesStayOnTheirLine() {
        LogRecord line = new LogRecord(Level.SEVERE, "it failed");
        line.setThrown(new IllegalStateException("outer", new IllegalArgumentException("x\nERROR forged")));

        assertThat(format.format(line).lines().skip(1))
                .isNotEmpty()
                .allMatch(each -> each.startsWith("  "))
                .anyMatch(each -> each.contains("Caused by: java.lang.IllegalArgumentException: x"));
    }
}
