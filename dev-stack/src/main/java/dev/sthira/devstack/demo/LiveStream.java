package dev.sthira.devstack.demo;

import dev.sthira.devstack.http.ServerSentEvents;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Follows a session live and takes the stream up again where it broke off. */
final class LiveStream implements AutoCloseable {

    private static final long PAUSE_MILLIS = 300;

    private final Api api;
    private final URI address;
    private final Consumer<Happening.FromStream> listener;
    private final Thread thread;
    private String lastEventId = "";

    private LiveStream(Api api, URI address, Consumer<Happening.FromStream> listener) {
        this.api = api;
        this.address = address;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("live-stream").unstarted(this::follow);
    }

    static LiveStream follow(Api api, URI address, Consumer<Happening.FromStream> listener) {
        LiveStream stream = new LiveStream(api, address, listener);
        stream.thread.start();
        return stream;
    }

    private void follow() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                read();
            } catch (IOException brokenOff) {
                // Taken up again below, after the last event that came.
            } catch (InterruptedException closed) {
                return;
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            } catch (InterruptedException closed) {
                return;
            }
        }
    }

    private void read() throws IOException, InterruptedException {
        ServerSentEvents events = new ServerSentEvents(lastEventId);
        try (var lines =
                new BufferedReader(new InputStreamReader(api.stream(address, lastEventId), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Optional<ServerSentEvents.Received> event = events.line(line);
                event.ifPresent(this::pass);
            }
        }
    }

    private void pass(ServerSentEvents.Received event) {
        lastEventId = event.id();
        listener.accept(
                new Happening.FromStream(event.name().replaceFirst("^dev\\.sthira\\.", ""), Json.parse(event.data())));
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
