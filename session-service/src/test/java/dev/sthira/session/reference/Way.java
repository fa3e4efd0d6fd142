package dev.sthira.session.reference;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A way to a service that can break, and is there again after a while.
final class Way implements AutoCloseable {
    private static final Duration AWAY = Duration.ofSeconds(3);

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final int service;
    private final int port;
    private volatile ServerSocket door;
    private volatile boolean broken;

    private Way(int service, ServerSocket door) {
        this.service = service;
        this.door = door;
        this.port = door.getLocalPort();
    }

    static Way to(int service) throws IOException {
        var way = new Way(service, new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        way.listen();
        return way;
    }

    int port() {
        return port;
    }

    boolean wasBroken() {
        return broken;
    }

    /// Waits until something has been open for a moment, cuts everything, and takes nobody in for a while.
    void breakOffInMidClass() {
        try {
            while (open.isEmpty()) {
                Thread.sleep(50);
            }
            Thread.sleep(Duration.ofSeconds(3));
            door.close();
            for (Socket socket : open) {
                socket.close();
            }
            broken = true;
            Thread.sleep(AWAY);
            door = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
            listen();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        ServerSocket listening = door;
        Thread.ofVirtual().start(() -> {
            try {
                while (true) {
                    join(listening.accept());
                }
            } catch (IOException closed) {
                // Nobody is taken in any more.
            }
        });
    }

    private void join(Socket client) throws IOException {
        var behind = new Socket(InetAddress.getLoopbackAddress(), service);
        open.add(client);
        open.add(behind);
        Thread.ofVirtual().start(() -> carry(client, behind));
        Thread.ofVirtual().start(() -> carry(behind, client));
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] piece = new byte[8_192];
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                out.write(piece, 0, length);
            }
        } catch (IOException ended) {
            // The other side learns of it as this one is closed.
        }
        open.remove(from);
        open.remove(to);
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
