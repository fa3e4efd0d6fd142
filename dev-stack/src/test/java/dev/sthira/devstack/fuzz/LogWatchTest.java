package dev.sthira.devstack.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogWatchTest {

    private static final String TRACE = """
            2026-11-29 05:06:18,914 ERROR [a.B] (quarkus-virtual-thread-16) It broke: java.lang.IllegalStateException: no
            \tat a.B.<init>(B.java:7)
            \tat a.C.d(C.java:8)
            \tSuppressed: java.io.IOException: neither
            \t\tat a.E.f(E.java:9)
            \t\t... 3 more
            Caused by: java.io.IOException: nor
            \tat a.G.h(G.java:10)
            """;

    @TempDir
    Path directory;

    private Path log;

    @BeforeEach
    void begin() throws IOException {
        log = Files.writeString(directory.resolve("a.log"), TRACE);
    }

    @Test
    void countsATraceWithAllItsCausesOnceAndForgetsWhatDiffersFromTimeToTime() throws IOException {
        LogWatch watch = LogWatch.fromNow(log);
        append(TRACE + TRACE.replace("05:06:18,914", "05:06:19,002").replace("thread-16", "thread-17"));

        assertThat(watch.traces())
                .hasSize(2)
                .containsOnly("ERROR [a.B] It broke: java.lang.IllegalStateException: no, at a.B.<init>(B.java:7)");
    }

    @Test
    void looksOnlyAtWhatIsNew() throws IOException {
        LogWatch watch = LogWatch.fromNow(log);
        assertThat(watch.traces()).isEmpty();

        append("2026-11-29 05:06:19,002 INFO  [a.B] (main) All is well at the inn (really)\n");
        assertThat(watch.traces()).isEmpty();

        append(TRACE);
        assertThat(watch.traces()).hasSize(1);
        assertThat(watch.traces()).isEmpty();
    }

    @Test
    void takesNoThreadThatTheMachineKeepsWaitingForABrokenOne() throws IOException {
        LogWatch watch = LogWatch.fromNow(log);
        append(TRACE.replace("ERROR [a.B]", "WARN  [io.ver.cor.imp.BlockedThreadChecker]"));
        assertThat(watch.traces()).isEmpty();
    }

    private void append(String lines) throws IOException {
        Files.writeString(log, lines, StandardOpenOption.APPEND);
    }
}
