package dev.sthira.notification.egress;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/// What a server answered: the status and, if it asked for a pause, how long.
public record EgressAnswer(int status, Duration retryAfter) {
    private static final Duration LONGEST = Duration.ofDays(1);

    static EgressAnswer of(int status, @Nullable String retryAfter, Instant now) {
        return new EgressAnswer(status, retryAfter == null ? Duration.ZERO : pause(retryAfter.strip(), now));
    }

    private static Duration pause(String text, Instant now) {
        var asked = text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text)) : until(text, now);
        if (asked.isNegative()) {
            return Duration.ZERO;
        }
        return asked.compareTo(LONGEST) > 0 ? LONGEST : asked;
    }

    private static Duration until(String date, Instant now) {
        try {
            return Duration.between(
                    now,
                    ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
        } catch (DateTimeException _) {
            return Duration.ZERO;
        }
    }
}
