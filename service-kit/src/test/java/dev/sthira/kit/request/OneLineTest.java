package dev.sthira.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OneLineTest {
    private static final String STREAMS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

    private final OneLine filter = new OneLine();

    @Test
    void keepsAMessageWithALineBreakOnOneLine() {
        var line = line("dev.sthira", "hello\nERROR a line of its own", null);

        assertThat(filter.isLoggable(line)).isTrue();
        assertThat(line.getFormattedMessage()).isEqualTo("hello␤ERROR a line of its own");
    }

    @Test
    void keepsOutThatAClientHungUpOnAStream() {
        assertThat(filter.isLoggable(line(STREAMS, "impossible to send", new IOException("Broken pipe"))))
                .isFalse();
        assertThat(filter.isLoggable(line(STREAMS, "impossible to send", new IllegalStateException("a fault"))))
                .isTrue();
        assertThat(filter.isLoggable(line("dev.sthira", "cannot be read", new IOException("Broken pipe"))))
                .isTrue();
    }

    private static ExtLogRecord line(String logger, String message, @Nullable Exception thrown) {
        var line =
                new ExtLogRecord(Level.ERROR, message, ExtLogRecord.FormatStyle.NO_FORMAT, OneLineTest.class.getName());
        line.setLoggerName(logger);
        line.setThrown(thrown);
        return line;
    }
}
