package dev.sthira.notification.message;

import java.util.Locale;

/// What a message is about, and how often it may be posted again when the answer to an attempt was lost.
///
/// A push replaces its own earlier copy (same `Topic`, same tag), so one more is harmless. An e-mail cannot be taken
/// back:
/// a reminder is rather skipped than doubled, a summary is worth one more try and an address check two, each under the
/// same Message-ID, by which mailboxes drop a copy.
public enum Kind {
    POSE_CUE(1, 0),
    SUMMARY(1, 1),
    REMINDER(1, 0),
    ACCOUNT(0, 2);

    private final int pushReposts;
    private final int mailReposts;

    Kind(int pushReposts, int mailReposts) {
        this.pushReposts = pushReposts;
        this.mailReposts = mailReposts;
    }

    /// How often a message of this kind may be posted again after an unknown outcome.
    public int reposts(Channel channel) {
        return switch (channel) {
            case EMAIL -> mailReposts;
            case PUSH -> pushReposts;
        };
    }

    /// The word on the wire and in the database, such as `pose-cue`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Kind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
