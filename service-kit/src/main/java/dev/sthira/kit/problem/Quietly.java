package dev.sthira.kit.problem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/// Says the same thing in the log at most once a minute; how often it happened, the counters know.
@Singleton
public class Quietly {
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final Cache<String, Boolean> said =
            Caffeine.newBuilder().expireAfterWrite(PAUSE).maximumSize(100).build();

    /// Warns, unless the same was said within the last minute.
    public void warn(Logger log, String sentence) {
        if (said.asMap().putIfAbsent(sentence, true) == null) {
            log.warnf("%s (told at most once a minute)", sentence);
        }
    }
}
