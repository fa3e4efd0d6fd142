package dev.sthira.devstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessRecordTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @TempDir
    Path directory;

    @Test
    void comesBackFromItsFile() throws IOException {
        ProcessRecord record = new ProcessRecord(4711, NOON);
        Path file = directory.resolve("catalog-service.pid");
        record.write(file);

        assertThat(ProcessRecord.read(file)).contains(record);
        assertThat(ProcessRecord.read(directory.resolve("none.pid"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "4711", "x 2026-11-22T12:00:00Z", "4711 yesterday"})
    void isNothingWhenTheFileWasHalfWritten(String text) throws IOException {
        Path file = Files.writeString(directory.resolve("half.pid"), text);

        assertThat(ProcessRecord.read(file)).isEmpty();
    }

    @Test
    void knowsItsProcessByNumberAndBeginning() {
        ProcessRecord record = new ProcessRecord(4711, NOON);

        assertThat(record.matches(new ProcessRecord(4711, NOON.plusMillis(900))))
                .isTrue();
        assertThat(record.matches(new ProcessRecord(4711, NOON.plusSeconds(60))))
                .as("a number that was given out again")
                .isFalse();
        assertThat(record.matches(new ProcessRecord(4712, NOON))).isFalse();
    }

    @Test
    void findsALivingProcessAndNoOther() {
        ProcessHandle self = ProcessHandle.current();

        assertThat(ProcessRecord.of(self).alive()).contains(self);
        assertThat(new ProcessRecord(self.pid(), NOON).alive()).isEmpty();
    }
}
