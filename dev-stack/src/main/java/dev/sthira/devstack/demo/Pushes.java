package dev.sthira.devstack.demo;

import com.fasterxml.jackson.databind.JsonNode;
import dev.sthira.devstack.launch.CannotGoOn;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The device: fetches what the push service has for it, already decrypted, in order. */
final class Pushes implements AutoCloseable {

    private static final long PAUSE_MILLIS = 150;

    private final Api api;
    private final URI address;
    private final Consumer<Happening.Pushed> listener;
    private final List<Push> received = new ArrayList<>();
    private final Thread thread;
    private long last;

    private Pushes(Api api, URI address, Consumer<Happening.Pushed> listener) {
        this.api = api;
        this.address = address;
        this.listener = listener;
        this.thread = Thread.ofVirtual().name("pushes").unstarted(this::follow);
    }

    static Pushes follow(Api api, URI address, Consumer<Happening.Pushed> listener) {
        Pushes pushes = new Pushes(api, address, listener);
        pushes.thread.start();
        return pushes;
    }

    private void follow() {
        try {
            while (true) {
                fetch();
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException | CancellationException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void fetch() {
        try {
            for (JsonNode message : api.get(URI.create(address + "?after=" + last))) {
                last = message.path("number").asLong();
                Push push = Push.of(last, Json.parse(message.path("payload").asText()));
                keep(push);
                listener.accept(new Happening.Pushed(push));
            }
        } catch (CannotGoOn away) {
            // Asked again in a moment; what is missing at the end is said then.
        }
    }

    private synchronized void keep(Push push) {
        received.add(push);
    }

    /** What the device has received about that session. */
    synchronized List<Push> of(String session) {
        return received.stream().filter(push -> push.session().equals(session)).toList();
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
