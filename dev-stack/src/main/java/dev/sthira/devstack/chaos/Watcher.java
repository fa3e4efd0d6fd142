package dev.sthira.devstack.chaos;

import dev.sthira.devstack.http.ServerSentEvents;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A screen that follows a session, and comes back with the number of what it saw last whenever its stream ends.
final class Watcher {

    /// What came: the number of an event and its JSON.
    record Seen(int number, String json) {}

    final String session;
    private final Client client;
    private final List<Seen> seen = new ArrayList<>();
    private String lastEventId = "";
    private boolean over;

    Watcher(String session, Client client) {
        this.session = session;
        this.client = client;
    }

    void watch() throws InterruptedException {
        while (!isOver()) {
            Optional<Stream<String>> stream = client.follow("/sessions/" + session + "/live", lastEventId);
            if (stream.isPresent()) {
                try (Stream<String> lines = stream.get()) {
                    read(lines.iterator());
                } catch (UncheckedIOException cutOff) {
                    // It comes back.
                }
            }
            Thread.sleep(100);
        }
    }

    private void read(Iterator<String> lines) {
        ServerSentEvents events = new ServerSentEvents(lastEventId);
        while (lines.hasNext()) {
            events.line(lines.next()).ifPresent(this::see);
        }
    }

    private synchronized void see(ServerSentEvents.Received event) {
        lastEventId = event.id();
        switch (event.name()) {
            case "reload", "devices" -> {} // A snapshot comes next; who else follows is none of ours.
            case "snapshot" -> over = event.data().contains("\"legal\":[]");
            default -> {
                over = event.name().equals("session-completed") || event.name().equals("session-abandoned");
                seen.add(new Seen(Integer.parseInt(event.id()), event.data()));
            }
        }
    }

    /// Whether it was shown the end.
    synchronized boolean isOver() {
        return over;
    }

    /// The events it was shown, in the order in which it saw them.
    synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }
}
