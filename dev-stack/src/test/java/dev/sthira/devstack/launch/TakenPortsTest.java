package dev.sthira.devstack.launch;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TakenPortsTest {

    @TempDir
    Path directory;

    @Test
    void namesThePortItsLikelyHolderAndTheSetting() throws IOException {
        Settings settings = Homes.in(directory);
        try (ServerSocket holder = new ServerSocket(settings.port(Port.KAFKA), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> TakenPorts.refuseIfAny(settings))
                    .isInstanceOf(CannotGoOn.class)
                    .hasMessageContaining("Port %d is taken, and Kafka needs it".formatted(holder.getLocalPort()))
                    .hasMessageContaining("another Kafka")
                    .hasMessageContaining("STHIRA_KAFKA_PORT=");
        }
    }

    @Test
    void namesAllOfThemAtOnce() throws IOException {
        Settings settings = Homes.in(directory);
        try (ServerSocket first = new ServerSocket(settings.port(Port.SMTP), 1, InetAddress.getLoopbackAddress());
                ServerSocket second = new ServerSocket(settings.port(Port.PUSH), 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> TakenPorts.refuseIfAny(settings))
                    .hasMessageContaining("Port " + first.getLocalPort())
                    .hasMessageContaining("Port " + second.getLocalPort());
        }
    }

    @Test
    void saysNothingWhenAllAreFree() {
        Settings settings = Homes.in(directory);
        assertThatCode(() -> TakenPorts.refuseIfAny(settings)).doesNotThrowAnyException();
    }
}
