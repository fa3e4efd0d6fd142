package dev.sthira.devstack.probe;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One connection to a service, kept from call to call as a client would; not for two threads.
public final class Wire implements AutoCloseable {

    /// How long an answer may take.
    public static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final int ATTEMPTS = 6;
    private static final Set<Integer> LATER = Set.of(429, 503);

    private final Place place;
    private final @Nullable InetAddress source;
    private final Duration patience;
    private @Nullable Socket socket;
    private @Nullable Reading reading;

    private Wire(Place place, @Nullable InetAddress source, Duration patience) {
        this.place = place;
        this.source = source;
        this.patience = patience;
    }

    /// A connection that is opened by the first call.
    public static Wire to(Place place) {
        return new Wire(place, null, PATIENCE);
    }

    /// The same from an address of its own on the loopback network, where the system has such (Linux does, macOS does
    /// not).
    ///
    /// @param number which address, from 0
    public static Wire to(Place place, int number, Duration patience) {
        InetAddress address = InetAddress.ofLiteral("127.83.%d.%d".formatted(number / 250 % 250, 1 + number % 250));
        try (Socket trial = new Socket()) {
            trial.bind(new InetSocketAddress(address, 0));
            return new Wire(place, address, patience);
        } catch (IOException onlyOne) {
            return new Wire(place, null, patience);
        }
    }

    /// Sends and waits for the answer. A connection that was closed while it was idle is opened again.
    public Heard send(Call call) {
        boolean kept = socket != null;
        Heard heard = exchange(call);
        return kept && heard instanceof Heard.Closed ? exchange(call) : heard;
    }

    /// The same, and again as often as the service asks to come back in a few seconds.
    public Heard sendPatiently(Call call) {
        return patiently(() -> send(call));
    }

    private static Heard patiently(Supplier<Heard> sending) {
        Heard heard = sending.get();
        for (int i = 0; i < ATTEMPTS && wait(heard).isPresent(); i++) {
            LockSupport.parkNanos(wait(heard).get().toNanos());
            heard = sending.get();
        }
        return heard;
    }

    private static Optional<Duration> wait(Heard heard) {
        if (!(heard instanceof Heard.Answer answer) || !LATER.contains(answer.status())) {
            return Optional.empty();
        }
        String seconds = answer.header("retry-after");
        return Optional.of(Duration.ofSeconds(seconds.matches("\\d{1,9}") ? Long.parseLong(seconds) : 1))
                .filter(wait -> wait.compareTo(PATIENCE) <= 0);
    }

    private Heard exchange(Call call) {
        try {
            Reading answers = open();
            String failed = write(call.bytes());
            Heard heard = read(answers, call.method(), failed);
            if (!isKept(heard)) {
                close();
            }
            return heard;
        } catch (IOException e) {
            close();
            return new Heard.Closed(String.valueOf(e.getMessage()));
        }
    }

    /// Sends bytes that need not be HTTP, on a connection of their own, and waits for whatever comes.
    ///
    /// @param parts sent one after the other, with a pause between them
    /// @param atMost until there has to be an answer or an end
    public Heard send(List<byte[]> parts, Duration pause, Duration atMost) {
        close();
        try {
            Reading answers = open();
            long end = System.nanoTime() + atMost.toNanos();
            String failed = "";
            for (int i = 0; i < parts.size() && failed.isEmpty() && System.nanoTime() < end; i++) {
                failed = i > 0 && answers.isClosedWithin(pause) ? "closed" : write(parts.get(i));
            }
            Heard heard = read(answers, "", failed, Duration.ofNanos(Math.max(1_000_000, end - System.nanoTime())));
            return heard instanceof Heard.Answer answer && saysItCloses(answer) && !answers.isClosedWithin(patience)
                    ? new Heard.Late("the answer %d says that the connection closes, but it stays open"
                            .formatted(answer.status()))
                    : heard;
        } catch (IOException e) {
            return new Heard.Closed(String.valueOf(e.getMessage()));
        } finally {
            close();
        }
    }

    /// The same, and again as often as the service asks to come back in a few seconds.
    public Heard sendPatiently(List<byte[]> parts, Duration pause, Duration atMost) {
        return patiently(() -> send(parts, pause, atMost));
    }

    private Heard read(Reading answers, String method, String failed) {
        return read(answers, method, failed, patience);
    }

    private static Heard read(Reading answers, String method, String failed, Duration patience) {
        try {
            return answers.answer(method, patience);
        } catch (SocketTimeoutException late) {
            return new Heard.Late("no complete answer within %d s".formatted(PATIENCE.toSeconds()));
        } catch (IOException | NumberFormatException e) {
            return new Heard.Closed(failed.isEmpty() ? String.valueOf(e.getMessage()) : failed);
        }
    }

    /// Says what went wrong; an answer may be there all the same, sent before everything was read.
    private String write(byte[] bytes) throws IOException {
        try {
            open();
            if (socket != null) {
                socket.getOutputStream().write(bytes);
            }
            return "";
        } catch (IOException e) {
            return "while sending: " + e.getMessage();
        }
    }

    private Reading open() throws IOException {
        if (socket == null || reading == null) {
            socket = new Socket();
            socket.setTcpNoDelay(true);
            if (source != null) {
                socket.bind(new InetSocketAddress(source, 0));
            }
            socket.connect(new InetSocketAddress(place.host(), place.port()), (int) PATIENCE.toMillis());
            reading = new Reading(socket);
        }
        return reading;
    }

    private static boolean isKept(Heard heard) {
        return heard instanceof Heard.Answer answer
                && !saysItCloses(answer)
                && answer.status() != 101
                && !answer.header("content-type").startsWith("text/event-stream")
                && (answer.headers().containsKey("content-length")
                        || answer.headers().containsKey("transfer-encoding")
                        || answer.status() == 204
                        || answer.status() == 304);
    }

    private static boolean saysItCloses(Heard.Answer answer) {
        return answer.header("connection").equalsIgnoreCase("close");
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException gone) {
            // It is closed either way.
        }
        socket = null;
        reading = null;
    }
}
