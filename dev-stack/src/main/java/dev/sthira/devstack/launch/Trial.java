package dev.sthira.devstack.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A stack to try things on: the one that runs, or else one of its own in a temporary directory and on free ports.
public final class Trial implements AutoCloseable {

    private final Settings settings;
    private final @Nullable Stack own;
    private boolean keepLogs;

    private Trial(Settings settings, @Nullable Stack own) {
        this.settings = settings;
        this.own = own;
    }

    /// Starts a stack with empty data unless one runs with these settings, and returns when all of it is ready.
    public static Trial on(Settings settings, Notices notices) {
        if (Home.launcher(settings).isPresent()) {
            Stack.startUnlessRunning(settings, notices);
            return new Trial(settings, null);
        }
        Settings apart = apart(settings.root());
        return new Trial(apart, Stack.start(apart, true, notices));
    }

    /// Where that stack lives and listens.
    public Settings settings() {
        return settings;
    }

    /// Leaves the logs where they are, for whoever wants to know why.
    public void keepLogs() {
        keepLogs = true;
    }

    static Settings apart(Path root) {
        try {
            return new Settings(root, Files.createTempDirectory("sthira-trial-"), freePorts(), false, "1");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// All sockets are open at the same time, so that no number is given twice.
    private static Map<Port, Integer> freePorts() throws IOException {
        Map<Port, Integer> ports = new EnumMap<>(Port.class);
        List<ServerSocket> sockets = new ArrayList<>();
        for (Port port : Port.values()) {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            sockets.add(socket);
            ports.put(port, socket.getLocalPort());
        }
        for (ServerSocket socket : sockets) {
            socket.close();
        }
        return ports;
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
            delete(settings.home());
        }
    }

    private void delete(Path top) {
        try (Stream<Path> paths = Files.walk(top)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                if (!keepLogs || (!settings.logs().startsWith(path) && !path.startsWith(settings.logs()))) {
                    Files.delete(path);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
