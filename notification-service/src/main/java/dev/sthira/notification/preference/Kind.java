package dev.sthira.notification.preference;

import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a message is about; the one word by which devices ask for it, mails of it are ended, and it is sent.
@Schema(name = "MessageKind")
public enum Kind {
    /// A pose begins; on devices only.
    POSE_CUE(true, null),
    /// What somebody did in a practice.
    SUMMARY(true, "summary mails"),
    /// It is time for a class.
    REMINDER(true, "reminder mails"),
    /// What an address gets because somebody entered it: to confirm it, and what was asked for; in mails only.
    ACCOUNT(false, "mails from us");

    private final boolean isForDevices;
    private final @Nullable String mails;

    Kind(boolean isForDevices, @Nullable String mails) {
        this.isForDevices = isForDevices;
        this.mails = mails;
    }

    /// Whether a device may ask for it.
    public boolean isForDevices() {
        return isForDevices;
    }

    /// What its mails are called; empty if there are none.
    public Optional<String> mails() {
        return Optional.ofNullable(mails);
    }

    /// The word on the wire and in the database, such as `pose-cue`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Kind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
