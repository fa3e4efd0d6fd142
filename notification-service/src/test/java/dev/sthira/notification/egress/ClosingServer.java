package dev.sthira.notification.egress;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// A server that takes pushes over HTTP/1.1 and closes the connections it promised to keep.
final class ClosingServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");
    private static final byte[] CREATED =
            "HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int IDLE_MILLIS = 5;

    /// When it closes.
    enum Habit {
        /// Soon after a connection became idle.
        WHEN_IDLE,
        /// Right after an answer.
        AFTER_THE_ANSWER,
        /// When a second request arrives, unread.
        ON_REUSE
    }

    private final ServerSocket socket;
    private final Habit habit;
    private final AtomicLong requests = new AtomicLong();

    private ClosingServer(ServerSocket socket, Habit habit) {
        this.socket = socket;
        this.habit = habit;
    }

    static ClosingServer start(Habit habit) throws IOException {
        var server = new ClosingServer(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), habit);
        Thread.startVirtualThread(server::accept);
        return server;
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/push");
    }

    /// How many requests it has read to their end.
    long requests() {
        return requests.get();
    }

    private void accept() {
        try {
            while (true) {
                var connection = socket.accept();
                Thread.startVirtualThread(() -> serve(connection));
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            do {
                read(connection.getInputStream());
                requests.incrementAndGet();
                connection.getOutputStream().write(CREATED);
                connection.setSoTimeout(habit == Habit.WHEN_IDLE ? IDLE_MILLIS : 0);
            } while (goesOn(connection));
        } catch (IOException gone) {
            // idle for too long, or the client went away
        }
    }

    private boolean goesOn(Socket connection) throws IOException {
        if (habit == Habit.ON_REUSE) {
            var _ = connection.getInputStream().read();
            connection.setSoLinger(true, 0);
        }
        return habit == Habit.WHEN_IDLE;
    }

    private static void read(InputStream from) throws IOException {
        var head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            var letter = from.read();
            if (letter < 0) {
                throw new IOException("closed");
            }
            head.append((char) letter);
        }
        var length = LENGTH.matcher(head);
        from.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
