package dev.sthira.session.metronome;

import java.time.Duration;

/// What holds unless an installation says otherwise.
record SimSettings() implements MetronomeSettings {
    @Override
    public Duration tick() {
        return Duration.ofMillis(50);
    }

    @Override
    public Duration rest() {
        return Duration.ofMillis(10);
    }

    @Override
    public Duration lease() {
        return Duration.ofSeconds(3);
    }

    @Override
    public Duration lateAfter() {
        return Duration.ofSeconds(1);
    }
}
