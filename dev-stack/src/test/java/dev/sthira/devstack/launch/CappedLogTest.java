package dev.sthira.devstack.launch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CappedLogTest {

    private static final int LARGEST = 1_000;

    @TempDir
    Path directory;

    private Path file;

    @BeforeEach
    void nameIt() {
        file = directory.resolve("some-service.log");
    }

    @Test
    void keepsFourFilesOfABoundedSizeHoweverMuchIsWritten() throws IOException {
        try (CappedLog log = CappedLog.begin(file, LARGEST)) {
            for (int line = 0; line < 10_000; line++) {
                log.write("line %06d\n".formatted(line).getBytes(UTF_8));
            }
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files)
                    .hasSize(4)
                    .allSatisfy(each -> assertThat(each)
                            .satisfies(kept -> assertThat(Files.size(kept)).isLessThanOrEqualTo(LARGEST + 12)));
        }
        assertThat(Files.readAllLines(CappedLog.aside(file, 1)).getLast()).startsWith("line ");
    }

    @Test
    void cutsNoLineInTwo() throws IOException {
        try (CappedLog log = CappedLog.begin(file, LARGEST)) {
            for (int line = 0; line < 500; line++) {
                log.write("begin %d end\nbegin ".formatted(line).getBytes(UTF_8));
                log.write("half end\n".getBytes(UTF_8));
            }
        }
        for (Path each : new Path[] {file, CappedLog.aside(file, 1), CappedLog.aside(file, 2)}) {
            assertThat(Files.readAllLines(each)).allMatch(line -> line.startsWith("begin") && line.endsWith("end"));
        }
    }

    @Test
    void boundsALineWithoutAnEnd() throws IOException {
        try (CappedLog log = CappedLog.begin(file, LARGEST)) {
            for (int i = 0; i < 1_000; i++) {
                log.write("x".repeat(100).getBytes(UTF_8));
            }
        }
        assertThat(Files.size(file)).isLessThan(3 * LARGEST);
        assertThat(CappedLog.aside(file, 4)).doesNotExist();
    }

    @Test
    void putsTheLogOfTheStartBeforeAside() throws IOException {
        for (String word : new String[] {"first", "second"}) {
            try (CappedLog log = CappedLog.begin(file)) {
                log.write(word.getBytes(UTF_8));
            }
        }
        assertThat(file).hasContent("second");
        assertThat(CappedLog.aside(file, 1)).hasContent("first");
    }
}
