package dev.sthira.web.guard;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often somebody may ask: so many times at once, and so many a minute in the long run. Knows only whom it saw
/// last.
final class Pace {
    private static final int KNOWN = 20_000;

    private final int atOnce;
    private final Duration each;
    private final InstantSource clock;

    /// When everything that somebody took is given back.
    private final Map<String, Instant> settled = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > KNOWN;
        }
    };

    Pace(int atOnce, int aMinute, InstantSource clock) {
        this.atOnce = atOnce;
        this.each = Duration.ofMinutes(1).dividedBy(aMinute);
        this.clock = clock;
    }

    /// Takes one. How long to wait for it; nothing if it is there.
    synchronized Duration take(String who) {
        Instant now = clock.instant();
        Instant before = settled.getOrDefault(who, now);
        Instant after = (before.isBefore(now) ? now : before).plus(each);
        Duration wait = Duration.between(now.plus(each.multipliedBy(atOnce)), after);
        if (wait.isPositive()) {
            return wait;
        }
        settled.put(who, after);
        return Duration.ZERO;
    }
}
