package dev.sthira.devstack.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    private static final Path ROOT = Path.of("/somewhere/sthira");

    @ParameterizedTest
    @CsvSource({
        "WEB, 8080",
        "CATALOG, 8081",
        "SESSION, 8082",
        "NOTIFICATION, 8083",
        "WEB_MANAGEMENT, 9080",
        "CATALOG_MANAGEMENT, 9081",
        "SESSION_MANAGEMENT, 9082",
        "NOTIFICATION_MANAGEMENT, 9083",
        "INBOX, 8025",
        "SMTP, 1025",
        "ISSUER, 8180",
        "KAFKA, 9092",
        "POSTGRES, 5433",
        "PUSH, 8190"
    })
    void listensWhereTheReadmeSays(Port port, int number) {
        assertThat(Settings.of(ROOT, Map.of()).port(port)).isEqualTo(number);
    }

    @Test
    void movesOnePortByOneSetting() {
        Settings settings = Settings.of(ROOT, Map.of("STHIRA_KAFKA_PORT", "19092"));

        assertThat(settings.address(Port.KAFKA)).isEqualTo("127.0.0.1:19092");
        assertThat(settings.port(Port.POSTGRES)).isEqualTo(5433);
    }

    @Test
    void leavesOutTheWebClientForWhoeverHasTheirOwn() {
        assertThat(Service.of(Settings.of(ROOT, Map.of())))
                .extracting(Service::name)
                .contains("web-client");
        assertThat(Service.of(Settings.of(ROOT, Map.of("STHIRA_WEB_ENABLED", "false"))))
                .extracting(Service::name)
                .containsExactly("catalog-service", "session-service", "notification-service");
    }

    @Test
    void tellsTheServicesWhereTheStandInsAre() {
        Settings settings = Settings.of(ROOT, Map.of("STHIRA_KAFKA_PORT", "19092", "STHIRA_ISSUER_PORT", "18180"));

        assertThat(Stack.environment(settings, VapidKeys.generate()))
                .containsEntry("STHIRA_KAFKA", "127.0.0.1:19092")
                .containsEntry("STHIRA_ISSUER", "http://127.0.0.1:18180/sthira")
                .containsEntry("STHIRA_CATALOG_PORT", "8081")
                .containsEntry("STHIRA_CATALOG_MANAGEMENT_PORT", "9081")
                .containsEntry("STHIRA_PUSH_ALLOW_LOOPBACK", "true")
                .containsEntry("STHIRA_PUSH_PORT", "8190")
                .containsEntry("STHIRA_REHEARSAL_ENABLED", "true");
    }

    @Test
    void keepsItsDataInTheRepositoryUnlessToldOtherwise() {
        assertThat(Settings.of(ROOT, Map.of()).home()).isEqualTo(ROOT.resolve(".sthira"));
        assertThat(Settings.of(ROOT, Map.of("STHIRA_HOME", "/data")).home()).isEqualTo(Path.of("/data"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "80 81", "99999999999"})
    void refusesWhatIsNoPort(String text) {
        assertThatThrownBy(() -> Settings.of(ROOT, Map.of("STHIRA_SMTP_PORT", text)))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContaining("STHIRA_SMTP_PORT")
                .hasMessageContaining(text);
    }

    @Test
    void refusesTwoUsersOfOnePort() {
        assertThatThrownBy(() -> Settings.of(ROOT, Map.of("STHIRA_SMTP_PORT", "8025")))
                .isInstanceOf(CannotGoOn.class)
                .hasMessageContainingAll("STHIRA_SMTP_PORT", "STHIRA_INBOX_PORT", "8025");
    }
}
