package dev.sthira.kit.rate;

import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/// A clock that is moved by hand.
@Singleton
@Alternative
public class HandClock {
    private volatile Instant now = Instant.parse("2026-11-29T07:00:00Z");

    @Produces
    @Singleton
    InstantSource clock() {
        return () -> now;
    }

    void passes(Duration time) {
        now = now.plus(time);
    }
}
