package dev.sthira.devstack.standin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Ports on the loopback address, the only one that stand-ins listen on. */
public final class Ports {

    public static final InetAddress LOOPBACK = InetAddress.ofLiteral("127.0.0.1");

    private Ports() {}

    public static int free() {
        try (var socket = bind(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port itself, or a free one for 0. */
    public static int orFree(int port) {
        return port == 0 ? free() : port;
    }

    public static void requireFree(int port, String who, String setting) {
        try {
            bind(port).close();
        } catch (IOException e) {
            throw taken(port, who, setting, e);
        }
    }

    /** Waits until a server that stops in the background has let go of its port, or gives up. */
    public static void awaitFree(int port, Duration patience) {
        var deadline = System.nanoTime() + patience.toNanos();
        while (!isFree(port) && System.nanoTime() < deadline) {
            LockSupport.parkNanos(50_000_000);
        }
    }

    private static boolean isFree(int port) {
        try {
            bind(port).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    public static StandInException taken(int port, String who, String setting, Throwable cause) {
        return new StandInException(
                "%s cannot listen on port %d: another program has it. Stop that program, or set %s to a free port."
                        .formatted(who, port, setting),
                cause);
    }

    private static ServerSocket bind(int port) throws IOException {
        var socket = new ServerSocket();
        try {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(LOOPBACK, port));
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
