package dev.sthira.devstack.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts the lines of an event stream together into events, as the HTML standard says. */
public final class ServerSentEvents {

    /**
     * One event of the stream.
     *
     * @param id what to send as {@code Last-Event-ID} when the stream has to be taken up again; may be empty
     * @param name the event's name
     * @param data its lines, joined
     */
    public record Received(String id, String name, String data) {}

    private final List<String> data = new ArrayList<>();
    private String id;
    private String name = "";

    /** @param lastEventId of the stream that this one takes up again; empty for a first one */
    public ServerSentEvents(String lastEventId) {
        this.id = lastEventId;
    }

    /** Takes the next line; an empty one completes an event, if there is one. */
    public Optional<Received> line(String line) {
        if (line.isEmpty()) {
            return complete();
        }
        int colon = line.indexOf(':');
        String field = colon < 0 ? line : line.substring(0, colon);
        String value = colon < 0 ? "" : line.substring(colon + 1);
        String text = value.startsWith(" ") ? value.substring(1) : value;
        switch (field) {
            case "id" -> id = text;
            case "event" -> name = text;
            case "data" -> data.add(text);
            default -> {} // Comments keep the connection alive; other fields are none of ours.
        }
        return Optional.empty();
    }

    private Optional<Received> complete() {
        Optional<Received> event =
                data.isEmpty() ? Optional.empty() : Optional.of(new Received(id, name, String.join("\n", data)));
        data.clear();
        name = "";
        return event;
    }
}
