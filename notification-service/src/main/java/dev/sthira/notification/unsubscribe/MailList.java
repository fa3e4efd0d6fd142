package dev.sthira.notification.unsubscribe;

import dev.sthira.notification.message.Kind;
import java.util.Locale;
import java.util.Optional;

/// What kind of mails a click ends.
public enum MailList {
    /// Reminders of a person with an account.
    REMINDERS("reminder mails"),
    /// Summaries after a practice of a person with an account.
    SUMMARIES("summary mails"),
    /// What an address gets that signed up without an account.
    SIGN_UP("mails from us");

    private final String words;

    MailList(String words) {
        this.words = words;
    }

    /// The list that a kind of message belongs to; what keeps an account working belongs to none.
    static Optional<MailList> of(Kind kind) {
        return switch (kind) {
            case REMINDER -> Optional.of(REMINDERS);
            case SUMMARY -> Optional.of(SUMMARIES);
            case POSE_CUE, ACCOUNT -> Optional.empty();
        };
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the page calls them.
    String words() {
        return words;
    }
}
