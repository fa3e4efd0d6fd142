package dev.sthira.notification.message;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A push notification as data.
///
/// @param session the session it is about, if any
/// @param tag     a newer notification with the same tag takes the older one's place on the screen
/// @param url     what a tap opens, if anything
/// @param hold    the pose or rest it is about, if any
public record Note(
        String title,
        String body,
        @Nullable UUID session,
        String tag,
        Urgency urgency,
        @Nullable URI url,
        @Nullable Hold hold)
        implements Content {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 300;

    /// A pose or rest that goes on, for a client that shows it.
    ///
    /// @param number  the event's place in its session
    /// @param segment the segment's index in the plan
    /// @param endsAt  the end of the hold as planned now
    /// @param side    `both`, `left`, `right` or `alternating`
    /// @param picture path of its picture at the catalog's address, if it has one
    public record Hold(
            long number,
            int segment,
            Instant endsAt,
            String side,
            @Nullable String picture) {}

    public Note(String title, String body, @Nullable UUID session, String tag, Urgency urgency, @Nullable URI url) {
        this(title, body, session, tag, urgency, url, null);
    }

    public Note {
        title = shortened(title, LONGEST_TITLE);
        body = shortened(body, LONGEST_BODY);
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(urgency, "urgency");
    }

    private static String shortened(String text, int longest) {
        return text.codePointCount(0, text.length()) <= longest
                ? text
                : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }

    /// How much of a device's battery it is worth (RFC 8030, section 5.3).
    public enum Urgency {
        LOW,
        NORMAL,
        HIGH;

        /// The word in the header.
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
