package dev.sthira.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxOptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ServerOptionsTest {
    private final String before = System.clearProperty(ConnectionGuard.SWITCH);

    @Test
    void switchesTheGuardOnBeforeThereIsAnyConnection() {
        new ServerOptions().accept(new VertxOptions());

        assertThat(System.getProperty(ConnectionGuard.SWITCH)).isEqualTo(ConnectionGuard.ON);
    }

    @AfterEach
    void restore() {
        if (before != null) {
            System.setProperty(ConnectionGuard.SWITCH, before);
        }
    }
}
