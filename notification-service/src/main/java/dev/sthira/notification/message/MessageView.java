package dev.sthira.notification.message;

import dev.sthira.notification.preference.Kind;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A message as its recipient may see it.
@Schema(name = "Message")
record MessageView(
        UUID id,

        Channel channel,

        @Schema(description = "What it is about; null if a newer version knows, and this one does not.") @Nullable
        Kind kind,

        @Schema(
                description = "Where it went, masked.",
                examples = {"m…@example.org", "Maya's watch"})
        String target,

        @Schema(description = "The subject or title.", examples = "Well done: A stronger back in 23 minutes")
        String title,

        CauseView cause,

        Stage state,

        @Schema(
                description =
                        "Why it ended so, or why it waits, as a short word, if the state does not say it all. `quiet-hours`: it"
                                + " waits for their end, or ended because it would have been too late then. `resumed`, `over`: the"
                                + " paused practice went on or ended before its nudge was due.",
                examples = {
                    "no-address",
                    "unconfirmed",
                    "unsubscribed",
                    "turned-off",
                    "all-off",
                    "quiet-hours",
                    "too-many-today",
                    "resumed",
                    "over",
                    "unreadable",
                    "mail-550"
                })
        @Nullable
        String reason,

        @Schema(description = "How often it was tried.", examples = "1")
        int attempts,

        Instant createdAt,

        @Schema(description = "When it ended; null while it is under way.") @Nullable
        Instant endedAt) {

    /// Where it is.
    @Schema(
            name = "MessageState",
            description =
                    "`waiting` and `claimed` are under way. `set-aside`: it could not be read and waits until somebody has"
                            + " mended that, or its time is over. All others are final. `handed-over`: the mail server or push service took it. "
                            + "`suppressed`: not sent, the reason says why. `superseded`: a newer one took its place. `expired`: not in time. "
                            + "`failed`: refused for good. `unknown`: the answer was lost, and a second copy would have been worse.")
    enum Stage {
        WAITING,
        CLAIMED,
        SET_ASIDE,
        HANDED_OVER,
        SUPPRESSED,
        SUPERSEDED,
        EXPIRED,
        FAILED,
        UNKNOWN;

        static Stage ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /// Why there is a message.
    @Schema(name = "MessageCause")
    record CauseView(
            @Schema(examples = "session-completed") String type,

            @Schema(examples = "404407d7-80ba-5aaf-ba73-8de8e048e02d")
            String id,

            @Schema(examples = "You practised A stronger back in 23 minutes.")
            String text) {}
}
