package dev.sthira.notification.reminder;

import dev.sthira.notification.message.MessageSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/// As an installation has it, but that batches are small, so that there is something between them.
record SimSettings(int batch, Duration grace) implements ReminderSettings, MessageSettings {
    static final Duration GRACE = Duration.ofMinutes(60);

    @Override
    public Duration tick() {
        return Duration.ofMillis(500);
    }

    @Override
    public Duration ahead() {
        return Duration.ofHours(48);
    }

    @Override
    public int most() {
        return 20;
    }

    @Override
    public URI startUrl() {
        return URI.create("https://sthira.test/start/");
    }

    @Override
    public URI calendarUrl() {
        return URI.create("https://sthira.test/calendar/");
    }

    @Override
    public URI classUrl() {
        return URI.create("https://sthira.test/sequences/");
    }

    @Override
    public Optional<URI> sessionUrl() {
        return Optional.empty();
    }

    @Override
    public URI pageOf(UUID session) {
        return startUrl();
    }

    /// More than there are: ids are made on the clock of the database, which is another one.
    @Override
    public int mailsADay() {
        return 10_000;
    }

    @Override
    public int remindersADay() {
        return 10_000;
    }

    @Override
    public Duration kept() {
        return Duration.ofDays(90);
    }

    @Override
    public Duration poll() {
        return Duration.ofMillis(250);
    }

    @Override
    public LaneSettings email() {
        return new Lane(6, 4, batch, Duration.ofSeconds(60), Duration.ofSeconds(2), Duration.ofMinutes(2));
    }

    @Override
    public LaneSettings push() {
        return new Lane(6, 2, batch, Duration.ofSeconds(30), Duration.ofMillis(500), Duration.ofMinutes(1));
    }

    private record Lane(
            int concurrency, int perOrigin, int batch, Duration claim, Duration firstWait, Duration longestWait)
            implements LaneSettings {}
}
