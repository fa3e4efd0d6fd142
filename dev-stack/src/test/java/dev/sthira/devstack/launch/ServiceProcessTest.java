package dev.sthira.devstack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    private static final Service SERVICE =
            new Service("catalog-service", Port.CATALOG, Port.CATALOG_MANAGEMENT, List.of("-Xmx32m"));

    @TempDir
    Path directory;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final Notices notices = Notices.to(new PrintStream(said, true, StandardCharsets.UTF_8));
    private Settings settings;

    @BeforeEach
    void makeRoom() throws IOException {
        settings = Homes.in(directory);
        Files.createDirectories(settings.run());
        Files.createDirectories(settings.logs());
    }

    private ServiceProcess start(String mainClass) throws IOException {
        FakeService.packageAt(SERVICE.jar(settings), mainClass);
        String port = Integer.toString(settings.port(Port.CATALOG_MANAGEMENT));
        return ServiceProcess.start(SERVICE, settings, Map.of("STHIRA_CATALOG_MANAGEMENT_PORT", port), notices);
    }

    private ProcessHandle running() throws IOException {
        return ProcessRecord.read(SERVICE.pidFile(settings))
                .flatMap(ProcessRecord::alive)
                .orElseThrow();
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void saysWhereItIsOnceItIsReadyAndLeavesNothingWhenItIsClosed() throws IOException {
        ProcessHandle process;
        try (ServiceProcess service = start(FakeService.class.getName())) {
            service.becomeReady();
            process = running();
            assertThat(said())
                    .contains("catalog-service", settings.url(Port.CATALOG).toString());
        }
        assertThat(process.isAlive()).isFalse();
        assertThat(SERVICE.pidFile(settings)).doesNotExist();
        assertThat(SERVICE.log(settings)).hasContent("listening");
    }

    @Test
    void comesBackWhenItIsKilled() throws IOException {
        try (ServiceProcess service = start(FakeService.class.getName())) {
            service.becomeReady();
            ProcessHandle first = running();
            first.destroyForcibly();

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                assertThat(said()).contains("catalog-service ended (exit code 137) and is started again");
                assertThat(running().pid()).isNotEqualTo(first.pid());
                assertThat(Readiness.isReady(settings, SERVICE)).isTrue();
            });
        }
    }

    @Test
    void saysWhereTheReasonStandsWhenItCannotStart() throws IOException {
        try (ServiceProcess service = start("dev.sthira.NoSuchClass")) {
            assertThatThrownBy(service::becomeReady)
                    .isInstanceOf(CannotGoOn.class)
                    .hasMessageContaining("catalog-service ended while it was starting")
                    .hasMessageContaining(SERVICE.log(settings).toString())
                    .hasMessageContaining("Caused by: java.lang.ClassNotFoundException: dev.sthira.NoSuchClass");
        }
        assertThat(SERVICE.log(settings)).content().contains("NoSuchClass");
    }
}
