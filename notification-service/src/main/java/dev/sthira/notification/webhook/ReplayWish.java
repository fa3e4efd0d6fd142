package dev.sthira.notification.webhook;

import dev.sthira.kit.problem.Checks;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// From when on what failed is to be posted again.
@Schema(name = "WebhookReplayWish")
record ReplayWish(
        @Schema(
                required = true,
                description = "An instant of the last 30 days.",
                examples = "2026-11-22T06:30:00Z",
                format = "date-time",
                maxLength = 40)
        @Nullable
        String since) {

    private static final int LONGEST = 40;

    Instant checked(Instant now, Duration kept) {
        var checks = new Checks();
        var instant = checks.required(
                "since",
                since,
                text -> instant(text).filter(at -> !at.isAfter(now) && !at.isBefore(now.minus(kept))),
                "must be an instant of the last 30 days, such as 2026-11-22T06:30:00Z");
        checks.done();
        return Objects.requireNonNull(instant);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return text.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
