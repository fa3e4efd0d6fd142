package dev.sthira.session.practice;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The one thing of a session event that matters here: which session did what, and when. Read from the headers alone.
///
/// @param number its number inside the session
record PracticeEvent(Kind kind, UUID session, int number, Instant at) {

    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    /// What a session did.
    enum Kind {
        STARTED,
        OVER
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "dev.sthira.session-started", Kind.STARTED,
            "dev.sthira.session-completed", Kind.OVER,
            "dev.sthira.session-abandoned", Kind.OVER);

    private static final List<byte[]> TYPES =
            KINDS.keySet().stream().map(type -> type.getBytes(UTF_8)).toList();

    /// Whether a record concerns practices. One that does not say what it is does too: it is none of ours, and must not
    /// pass unseen. Most concern poses, or are what a later version tells of.
    ///
    /// @param type what its header `ce_type` says; null where there is none
    static boolean concerns(byte @Nullable [] type) {
        for (byte[] known : TYPES) {
            if (Arrays.equals(known, type)) {
                return true;
            }
        }
        return type == null;
    }

    /// @throws PoisonRecord if it is none of our events
    static PracticeEvent of(Map<String, String> headers) {
        try {
            return new PracticeEvent(
                    requireNonNull(KINDS.get(text(headers, "ce_type"))),
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
