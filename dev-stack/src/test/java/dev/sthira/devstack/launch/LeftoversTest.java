package dev.sthira.devstack.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    Path directory;

    private Settings settings;
    private Process orphan;

    @BeforeEach
    void leaveAProcessBehind() throws IOException {
        settings = Homes.in(directory);
        Files.createDirectories(settings.run());
        orphan = new ProcessBuilder("sleep", "600").start();
    }

    @AfterEach
    void endIt() {
        orphan.destroyForcibly();
    }

    @Test
    void endsWhatAKilledLauncherLeft() throws IOException {
        Path file = settings.run().resolve("session-service.pid");
        ProcessRecord.of(orphan.toHandle()).write(file);

        assertThat(Leftovers.end(settings)).isEqualTo(1);
        assertThat(orphan.isAlive()).isFalse();
        assertThat(file).doesNotExist();
    }

    @Test
    void leavesAloneWhoeverGotTheNumberLater() throws IOException {
        Path file = settings.run().resolve("session-service.pid");
        new ProcessRecord(orphan.pid(), Instant.parse("2026-01-01T00:00:00Z")).write(file);

        assertThat(Leftovers.end(settings)).isZero();
        assertThat(orphan.isAlive()).isTrue();
        assertThat(file).doesNotExist();
    }

    @Test
    void endsADatabaseServerThatWroteItselfDown() throws IOException {
        Path cluster = Files.createDirectories(settings.home().resolve("postgres/cluster"));
        long startedAt = ProcessRecord.of(orphan.toHandle()).startedAt().getEpochSecond();
        Files.write(
                cluster.resolve("postmaster.pid"),
                List.of(Long.toString(orphan.pid()), cluster.toString(), Long.toString(startedAt), "5433"));

        assertThat(Leftovers.end(settings)).isEqualTo(1);
        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void neverEndsTheLauncherThatCleansUp() {
        try (Home home = Home.takeOrRefuse(settings)) {
            assertThat(Leftovers.end(settings)).isZero();
            assertThat(Home.launcher(settings)).as("still signed").isPresent();
            assertThat(home).isNotNull();
        }
    }

    @Test
    void findsNothingInAFreshDirectory() {
        assertThat(Leftovers.end(settings)).isZero();
    }
}
