package dev.sthira.session.live;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A screen together with its stream, which it opens again behind what it saw last whenever it ends: section 2 of
/// `contract/CLIENT.md`.
public final class Following implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Screen screen = new Screen();
    private final AtomicReference<Follower> stream = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
    private final List<URI> instances;
    private final String token;
    private volatile boolean closed;

    /// @param instances the stream's address at each of them
    public Following(List<URI> instances, String token) {
        this.instances = instances;
        this.token = token;
        Thread.ofVirtual().start(this::follow);
    }

    Following(URI live, String token) {
        this(List.of(live), token);
    }

    private void follow() {
        int tries = 0;
        int at = Integer.MIN_VALUE;
        while (!closed && !screen.isOver()) {
            URI live = instances.get(tries++ % instances.size());
            try (Follower opened = Follower.withToken(live, token, at < -1 ? null : Integer.toString(at))) {
                stream.set(opened);
                read(opened);
            } catch (Exception broken) {
                // It is opened again, behind what was seen last.
            }
            at = screen.number();
        }
    }

    private void read(Follower opened) throws Exception {
        int taken = 0;
        while (!closed) {
            boolean ended = opened.isAtItsEnd();
            for (; taken < opened.events.size(); taken++) {
                take(opened.events.get(taken));
            }
            if (ended) {
                return;
            }
            Thread.sleep(20);
        }
    }

    private void take(Follower.Sent sent) {
        try {
            if (sent.id() != null) {
                screen.take(sent.name(), Integer.parseInt(sent.id()), JSON.readTree(sent.data()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (IllegalStateException hole) {
            trouble.set(hole);
            throw hole;
        }
    }

    /// Breaks the connection, as a tunnel does to a phone.
    void breakOff() {
        Follower open = stream.get();
        if (open != null) {
            open.close();
        }
    }

    /// @throws IllegalStateException if there ever was a hole
    public Screen screen() {
        if (trouble.get() != null) {
            throw new IllegalStateException(trouble.get());
        }
        return screen;
    }

    @Override
    public void close() {
        closed = true;
        breakOff();
    }
}
