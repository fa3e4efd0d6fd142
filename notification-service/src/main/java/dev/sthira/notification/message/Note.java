package dev.sthira.notification.message;

import java.net.URI;
import java.time.Instant;
import java.util.List;
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
/// @param actions its buttons, the first of which a small screen leaves out first
public record Note(
        String title,
        String body,
        @Nullable UUID session,
        String tag,
        Urgency urgency,
        @Nullable URI url,
        @Nullable Hold hold,
        List<Action> actions)
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

    /// A button.
    ///
    /// @param word   what it does, such as `not-today`
    /// @param title  what it says
    /// @param target what it opens, or where it acts
    /// @param acts   whether a POST to the target does it, with nothing to be opened
    public record Action(String word, String title, URI target, boolean acts) {
        public static Action opens(String word, String title, URI page) {
            return new Action(word, title, page, false);
        }

        public static Action acts(String word, String title, URI address) {
            return new Action(word, title, address, true);
        }
    }

    public Note(String title, String body, @Nullable UUID session, String tag, Urgency urgency, @Nullable URI url) {
        this(title, body, session, tag, urgency, url, null, List.of());
    }

    /// A note about a pose or rest.
    public Note(
            String title,
            String body,
            @Nullable UUID session,
            String tag,
            Urgency urgency,
            @Nullable URI url,
            @Nullable Hold hold) {
        this(title, body, session, tag, urgency, url, hold, List.of());
    }

    public Note {
        title = shortened(title, LONGEST_TITLE);
        body = shortened(body, LONGEST_BODY);
        Objects.requireNonNull(tag, "tag");
        Objects.requireNonNull(urgency, "urgency");
        actions = List.copyOf(Objects.requireNonNullElse(actions, List.of()));
    }

    /// The same with these buttons.
    public Note with(List<Action> buttons) {
        return new Note(title, body, session, tag, urgency, url, hold, buttons);
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
