package dev.sthira.notification.message;

import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A push notification as data.
///
/// @param session the session it is about, if any
/// @param tag     a newer notification with the same tag takes the older one's place on the screen
/// @param url     what a tap opens, if anything
public record Note(
        String title,
        String body,
        @Nullable UUID session,
        String tag,
        Urgency urgency,
        @Nullable URI url) implements Content {
    private static final int LONGEST_TITLE = 120;
    private static final int LONGEST_BODY = 300;

    public Note {
        title = shortened(title, LONGEST_TITLE);
        body = shortened(body, LONGEST_BODY);
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
