package dev.sthira.devstack.probe;

import dev.sthira.devstack.launch.Port;
import dev.sthira.devstack.launch.Settings;
import java.util.List;

/// A service and where it listens on this machine.
///
/// @param name the module's name, which is also the name of its log
public record Place(String name, String host, int port) {

    /// The three services of this stack.
    public static List<Place> all(Settings settings) {
        return List.of(
                of("catalog-service", settings, Port.CATALOG),
                of("session-service", settings, Port.SESSION),
                of("notification-service", settings, Port.NOTIFICATION));
    }

    private static Place of(String name, Settings settings, Port port) {
        return new Place(name, "127.0.0.1", settings.port(port));
    }

    /// Host and port, as the Host header wants them.
    public String authority() {
        return host + ":" + port;
    }
}
