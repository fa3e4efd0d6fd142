package dev.sthira.devstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings for tests: a directory of their own, ports nobody uses. */
final class Homes {

    private Homes() {}

    static Settings in(Path directory) {
        Map<String, String> environment = new HashMap<>();
        environment.put("STHIRA_HOME", directory.toString());
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (Port port : Port.values()) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                sockets.add(socket);
                environment.put(port.setting(), Integer.toString(socket.getLocalPort()));
            }
            for (ServerSocket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Settings.of(directory, environment);
    }
}
