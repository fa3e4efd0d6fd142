package dev.sthira.devstack.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;

/** Finds out, before anything is started, which of the ports somebody else already listens on. */
final class TakenPorts {

    private TakenPorts() {}

    static void refuseIfAny(Settings settings) {
        List<Port> taken = Arrays.stream(Port.values())
                .filter(port -> settings.withWebClient() || (port != Port.WEB && port != Port.WEB_MANAGEMENT))
                .filter(port -> isTaken(settings.port(port)))
                .toList();
        if (!taken.isEmpty()) {
            throw new CannotGoOn(message(settings, taken));
        }
    }

    static String message(Settings settings, List<Port> taken) {
        StringBuilder text = new StringBuilder();
        for (Port port : taken) {
            text.append("Port %d is taken, and %s needs it. Perhaps %s runs there (lsof -i :%1$d shows it).%n"
                    .formatted(settings.port(port), port.user(), port.suspect()));
        }
        Port first = taken.getFirst();
        return text.append("Stop what runs there or choose another port, for example %s=%d ./sthira up"
                        .formatted(first.setting(), Math.min(settings.port(first) + 10_000, 65_535)))
                .toString();
    }

    private static boolean isTaken(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
