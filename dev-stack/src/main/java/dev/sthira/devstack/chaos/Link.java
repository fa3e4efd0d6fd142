package dev.sthira.devstack.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/// The way to the database, which can be slow, swallow everything, or lose the answer to a commit.
final class Link implements AutoCloseable {

    /// What becomes of bytes on it.
    enum Weather {
        FINE,
        /// Each piece waits for 100 to 500 ms.
        SLOW,
        /// Nothing arrives, and nothing is closed.
        HOLE,
        /// A commit is done, but its answer is lost with the connection, one time in three.
        LOSES_COMMITS
    }

    /// What PostgreSQL says when a transaction is durable.
    private static final byte[] COMMITTED = "COMMIT\0".getBytes(StandardCharsets.US_ASCII);

    private final ServerSocket door;
    private final int server;
    private final AtomicReference<Weather> weather = new AtomicReference<>(Weather.FINE);
    private final AtomicInteger lost = new AtomicInteger();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final RandomGenerator random;

    private Link(ServerSocket door, int server, RandomGenerator random) {
        this.door = door;
        this.server = server;
        this.random = random;
    }

    /// A way to that port of this machine.
    static Link to(int server, RandomGenerator random) {
        try {
            Link link = new Link(new ServerSocket(0, 200, InetAddress.getLoopbackAddress()), server, random);
            Thread.ofVirtual().start(link::accept);
            return link;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return door.getLocalPort();
    }

    void weather(Weather next) {
        weather.set(next);
    }

    /// How many answers to a commit were lost.
    int lostCommits() {
        return lost.get();
    }

    /// Resets every connection there is.
    void cut() {
        open.forEach(Link::reset);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = door.accept();
                Thread.ofVirtual().start(() -> join(client));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private void join(Socket client) {
        try (client;
                Socket behind = new Socket()) {
            behind.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), server), 2_000);
            client.setTcpNoDelay(true);
            behind.setTcpNoDelay(true);
            open.add(client);
            open.add(behind);
            Thread there = Thread.ofVirtual().start(() -> carry(client, behind, false));
            carry(behind, client, true);
            there.join();
            open.remove(client);
            open.remove(behind);
        } catch (IOException refused) {
            reset(client);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param answers whether these are the database's words
    private void carry(Socket from, Socket to, boolean answers) {
        byte[] piece = new byte[16_384];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                delay();
                if (answers && losesCommit(piece, length)) {
                    lost.incrementAndGet();
                    break;
                }
                out.write(piece, 0, length);
            }
        } catch (IOException ended) {
            // The other side learns of it below.
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        reset(from);
        reset(to);
    }

    private void delay() throws InterruptedException {
        if (weather.get() == Weather.SLOW) {
            Thread.sleep(Duration.ofMillis(random.nextInt(100, 500)));
        }
        while (weather.get() == Weather.HOLE) {
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    private boolean losesCommit(byte[] piece, int length) {
        return weather.get() == Weather.LOSES_COMMITS && contains(piece, length) && random.nextInt(3) == 0;
    }

    private static boolean contains(byte[] piece, int length) {
        for (int start = 0; start <= length - COMMITTED.length; start++) {
            int same = 0;
            while (same < COMMITTED.length && piece[start + same] == COMMITTED[same]) {
                same++;
            }
            if (same == COMMITTED.length) {
                return true;
            }
        }
        return false;
    }

    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closedAlready) {
            // That was wanted.
        }
    }

    @Override
    public void close() throws IOException {
        weather.set(Weather.FINE);
        door.close();
        cut();
    }
}
