package dev.sthira.devstack.chaos;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
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

    void watch(BooleanSupplier stop) throws InterruptedException {
        while (!over && !stop.getAsBoolean()) {
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
        String id = "";
        String name = "";
        String data = "";
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith("id:")) {
                id = line.substring(3).strip();
            } else if (line.startsWith("event:")) {
                name = line.substring(6).strip();
            } else if (line.startsWith("data:")) {
                data = line.substring(5).strip();
            } else if (line.isEmpty() && !id.isEmpty()) {
                see(id, name, data);
                id = "";
            }
        }
    }

    private synchronized void see(String id, String name, String data) {
        lastEventId = id;
        over = name.equals("session-completed")
                || name.equals("session-abandoned")
                || (name.equals("snapshot") && data.contains("\"legal\":[]"));
        if (!name.equals("snapshot")) {
            seen.add(new Seen(Integer.parseInt(id), data));
        }
    }

    /// The events it was shown, in the order in which it saw them.
    synchronized List<Seen> seen() {
        return List.copyOf(seen);
    }
}
