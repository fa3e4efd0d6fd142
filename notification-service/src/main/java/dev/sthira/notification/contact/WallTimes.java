package dev.sthira.notification.contact;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a time of day in hours and minutes, such as 07:00.
public final class WallTimes {
    /// As a contract has it.
    public static final String SYNTAX = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /// What is said where it is none.
    public static final String ADVICE = "must be a time of day from 00:00 to 23:59";

    private static final Pattern TIME = Pattern.compile(SYNTAX);

    private WallTimes() {}

    public static Optional<LocalTime> of(String text) {
        return TIME.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    }
}
