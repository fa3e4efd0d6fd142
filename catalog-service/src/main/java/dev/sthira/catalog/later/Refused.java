package dev.sthira.catalog.later;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;

/// Counts expected refusals, and writes at most one line a minute of each kind.
@Singleton
class Refused {
    private static final Logger LOG = Logger.getLogger(Refused.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final MeterRegistry meters;
    private final InstantSource clock;
    private final Map<String, Said> said = new HashMap<>();

    Refused(MeterRegistry meters, InstantSource clock) {
        this.meters = meters;
        this.clock = clock;
    }

    private record Said(Instant at, int since) {}

    void count(String what, String why) {
        meters.counter("sthira.refused", "what", what).increment();
        int since = since(what, clock.instant());
        if (since > 0) {
            LOG.warnf("%s (%s): %d refused since the last such line", why, what, since);
        }
    }

    /// How many there were since the last line, where it is time for one; otherwise 0.
    private synchronized int since(String what, Instant now) {
        var last = said.getOrDefault(what, new Said(Instant.EPOCH, 0));
        int since = last.since() + 1;
        boolean due = Duration.between(last.at(), now).compareTo(PAUSE) >= 0;
        said.put(what, due ? new Said(now, 0) : new Said(last.at(), since));
        return due ? since : 0;
    }
}
