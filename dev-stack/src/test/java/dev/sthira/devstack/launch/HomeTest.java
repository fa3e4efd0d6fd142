package dev.sthira.devstack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path directory;

    @Test
    void belongsToOneLauncherAtATime() {
        Settings settings = Homes.in(directory);
        try (Home home = Home.takeOrRefuse(settings)) {
            assertThat(home).isNotNull();
            assertThat(Home.launcher(settings)).contains(ProcessHandle.current());
            assertThatThrownBy(() -> Home.takeOrRefuse(settings))
                    .isInstanceOf(CannotGoOn.class)
                    .hasMessageContaining("already running (process "
                            + ProcessHandle.current().pid() + ")");
        }
        assertThat(Home.launcher(settings)).isEmpty();
        Home.takeOrRefuse(settings).close();
    }

    @Test
    void isNotHeldByALauncherThatWasKilled() throws IOException {
        Settings settings = Homes.in(directory);
        Files.createDirectories(settings.run());
        Files.createFile(settings.run().resolve("lock"));
        new ProcessRecord(ProcessHandle.current().pid(), Instant.parse("2026-01-01T00:00:00Z"))
                .write(settings.run().resolve("launcher.pid"));

        assertThat(Home.launcher(settings)).isEmpty();
        Home.takeOrRefuse(settings).close();
    }

    @Test
    void emptiesWhatItMadeAndNothingElse() throws IOException {
        Settings settings = Homes.in(directory);
        Path data =
                Files.createDirectories(directory.resolve("postgres/cluster")).resolve("base");
        Path other = directory.resolve("thesis.txt");
        Files.writeString(data, "rows");
        Files.writeString(other, "mine");

        try (Home home = Home.takeOrRefuse(settings)) {
            home.empty();
        }

        assertThat(directory.resolve("postgres")).doesNotExist();
        assertThat(other).hasContent("mine");
        assertThat(settings.logs()).isEmptyDirectory();
    }
}
