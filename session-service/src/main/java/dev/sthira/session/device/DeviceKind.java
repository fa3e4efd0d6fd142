package dev.sthira.session.device;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// What sort of thing a client runs on.
public enum DeviceKind {
    PHONE,
    WATCH,
    TV,
    WEB,
    TABLET,
    SPEAKER,
    OTHER;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of that word, exactly as [#word()] writes it.
    public static Optional<DeviceKind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
    }

    /// All words, as they are listed in a sentence.
    static String words() {
        return Arrays.stream(values()).map(DeviceKind::word).collect(Collectors.joining(", "));
    }
}
