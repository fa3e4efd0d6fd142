package dev.sthira.session.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.function.IntFunction;

/// Clients that follow live sessions, all on one thread that does as little as it can. Each counts what it is told; one
/// of many looks at how late it hears of it.
final class Followers implements AutoCloseable {
    private static final byte[] EVENT = "\nid:".getBytes(StandardCharsets.US_ASCII);
    private static final String AT = "\"at\":\"";
    private static final int ONE_OF = 20;
    private static final int AT_ONCE = 200;

    /// One client.
    private static final class Client {
        final ByteBuffer request;
        final boolean looks;
        int matched;
        long told;

        Client(String request, boolean looks) {
            this.request = ByteBuffer.wrap(request.getBytes(StandardCharsets.ISO_8859_1));
            this.looks = looks;
        }

        /// Counts the events in what came.
        int take(ByteBuffer some) {
            int events = 0;
            for (int i = 0; i < some.limit(); i++) {
                byte one = some.get(i);
                matched = one == EVENT[matched] ? matched + 1 : one == EVENT[0] ? 1 : 0;
                if (matched == EVENT.length) {
                    events++;
                    matched = 0;
                }
            }
            told += events;
            return events;
        }
    }

    private final int port;
    private final int count;
    private final IntFunction<String> request;
    private final Selector selector;
    private final ByteBuffer some = ByteBuffer.allocateDirect(1 << 16);
    private final Lateness lateness = new Lateness();
    private final Thread thread;
    private volatile boolean stopped;
    private volatile boolean measuring;
    private volatile int open;
    private volatile int gone;
    private volatile long told;
    private int asked;

    /// @param request what each asks for
    Followers(int port, int count, IntFunction<String> request) {
        this.port = port;
        this.count = count;
        this.request = request;
        try {
            selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = Thread.ofPlatform().name("followers").start(this::run);
    }

    static String request(String path, String token) {
        return "GET %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\nAuthorization: Bearer %s\r\n\r\n"
                .formatted(path, token);
    }

    /// How many have been told something, and are still there.
    int open() {
        return open - gone;
    }

    int gone() {
        return gone;
    }

    /// From now on it counts.
    void measure() {
        measuring = true;
    }

    /// What all have been told since then.
    long told() {
        return told;
    }

    Lateness lateness() {
        return lateness;
    }

    private void run() {
        try {
            while (!stopped) {
                while (asked < count && asked - open < AT_ONCE) {
                    connect();
                }
                selector.select(this::ready, 50);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void connect() throws IOException {
        var channel = SocketChannel.open();
        channel.configureBlocking(false);
        channel.setOption(StandardSocketOptions.SO_RCVBUF, 1 << 14);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.register(selector, SelectionKey.OP_CONNECT, new Client(request.apply(asked), asked % ONE_OF == 0));
        asked++;
    }

    private void ready(SelectionKey key) {
        var client = (Client) key.attachment();
        try {
            var channel = (SocketChannel) key.channel();
            if (key.isConnectable()) {
                channel.finishConnect();
                channel.write(client.request);
                key.interestOps(SelectionKey.OP_READ);
            } else {
                read(key, channel, client);
            }
        } catch (IOException e) {
            gone(key, client);
        }
    }

    private void read(SelectionKey key, SocketChannel channel, Client client) throws IOException {
        some.clear();
        if (channel.read(some) < 0) {
            gone(key, client);
            return;
        }
        some.flip();
        boolean first = client.told == 0;
        int events = client.take(some);
        if (first && client.told > 0) {
            open++;
        } else if (measuring && events > 0) {
            told += events;
            if (client.looks) {
                look();
            }
        }
    }

    /// Events name the instant at which they happened; where several come at once, each does.
    private void look() {
        long now = Held.micros();
        var text = StandardCharsets.UTF_8.decode(some).toString();
        for (int at = text.indexOf(AT); at >= 0; at = text.indexOf(AT, at + 1)) {
            var instant = Instant.parse(text.substring(at + AT.length(), text.indexOf('"', at + AT.length())));
            lateness.add((now - Held.micros(instant)) / 1_000);
        }
    }

    private void gone(SelectionKey key, Client client) {
        key.cancel();
        gone++;
        if (client.told == 0) {
            open++;
        }
        try {
            key.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        stopped = true;
        selector.wakeup();
        try {
            thread.join();
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
