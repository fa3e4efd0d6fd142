package dev.sthira.kit.database;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/// Says what stands in the way of something that is tried again and again, each thing once a minute at most: a database
/// that is away in a line, anything else with where it comes from.
public final class Complaints {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Logger log;
    private final InstantSource clock;
    private final Map<String, Instant> said = new HashMap<>();

    public Complaints(Logger log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /// Says it, unless the same was said just now.
    ///
    /// @param what what does not happen, in words that are the same each time
    public void say(String what, RuntimeException why) {
        if (isDue(what)) {
            if (why instanceof DatabaseFailed away && away.passing()) {
                log.warnf("%s: %s", what, away.getMessage());
            } else {
                log.error(what, why);
            }
        }
    }

    private synchronized boolean isDue(String what) {
        var now = clock.instant();
        var last = said.get(what);
        var due = last == null || !now.isBefore(last.plus(BETWEEN));
        if (due) {
            said.put(what, now);
        }
        return due;
    }
}
