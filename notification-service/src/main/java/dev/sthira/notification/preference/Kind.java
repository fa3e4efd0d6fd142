package dev.sthira.notification.preference;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What a message is about; the one word by which devices ask for it, mails of it are ended, and it is sent.
@Schema(name = "MessageKind")
public enum Kind {
    /// A pose begins; on devices only.
    POSE_CUE(true, false, false),
    /// A practice stands paused, and may go on or end; on devices only.
    SESSION_NUDGE(true, false, true),
    /// What somebody did in a practice.
    SUMMARY(true, true, true),
    /// It is time for a class.
    REMINDER(true, true, true),
    /// What somebody did in a week, for whoever chose to read about it; in mails only.
    WEEKLY_DIGEST(false, true, true),
    /// What an address gets because somebody entered it: to confirm it, and what was asked for; in mails
    /// only.
    ACCOUNT(false, true, false);

    private final boolean isForDevices;
    private final boolean isForMails;
    private final boolean mayWait;

    Kind(boolean isForDevices, boolean isForMails, boolean mayWait) {
        this.isForDevices = isForDevices;
        this.isForMails = isForMails;
        this.mayWait = mayWait;
    }

    /// Whether a device may ask for it.
    public boolean isForDevices() {
        return isForDevices;
    }

    /// Whether it comes in mails.
    public boolean isForMails() {
        return isForMails;
    }

    /// Whether it is held in quiet hours, and counted where there are enough in a day: not what somebody is
    /// in the middle of, or has just asked for.
    public boolean mayWait() {
        return mayWait;
    }

    /// The word on the wire and in the database, such as `pose-cue`.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// Those of some words that are kinds; others are of a newer version, which sends what this one does
    /// not.
    public static Set<Kind> known(Collection<String> words) {
        return Arrays.stream(values())
                .filter(kind -> words.contains(kind.word()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// @return empty for one of a newer version
    public static Optional<Kind> known(String word) {
        return known(Set.of(word)).stream().findFirst();
    }

    public static Kind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
