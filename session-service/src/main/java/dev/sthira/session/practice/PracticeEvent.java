package dev.sthira.session.practice;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// The one thing of a session event that matters here: which session did what, and when. Read from the headers alone.
///
/// @param number its number inside the session
record PracticeEvent(Kind kind, UUID session, int number, Instant at) {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /// What a session did.
    enum Kind {
        STARTED,
        OVER,

        /// Something that does not concern practices, or that a later version tells of.
        OTHER
    }

    /// What kind a record is of; its other headers are not looked at.
    static Kind kind(Map<String, String> headers) {
        return switch (text(headers, "ce_type")) {
            case "dev.sthira.session-started" -> Kind.STARTED;
            case "dev.sthira.session-completed", "dev.sthira.session-abandoned" -> Kind.OVER;
            default -> Kind.OTHER;
        };
    }

    /// @throws PoisonRecord if it is none of our events
    static PracticeEvent of(Map<String, String> headers) {
        try {
            return new PracticeEvent(
                    kind(headers),
                    UUID.fromString(text(headers, "ce_subject")),
                    Integer.parseInt(text(headers, "ce_sequence")),
                    at(headers));
        } catch (IllegalArgumentException | DateTimeException malformed) {
            throw new PoisonRecord("a header cannot be read", malformed);
        }
    }

    /// The database knows fewer instants than Java does, and none of ours is older than the epoch.
    private static Instant at(Map<String, String> headers) {
        Instant at = Instant.parse(text(headers, "ce_time"));
        if (at.isBefore(Instant.EPOCH) || at.isAfter(LATEST)) {
            throw new PoisonRecord("its time cannot be");
        }
        return at;
    }

    private static String text(Map<String, String> headers, String name) {
        String text = headers.get(name);
        if (text == null) {
            throw new PoisonRecord("the header " + name + " is missing");
        }
        return text;
    }
}
