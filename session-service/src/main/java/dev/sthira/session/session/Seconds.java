package dev.sthira.session.session;

import java.math.BigDecimal;
import java.time.Duration;

/// Durations as clients see them: seconds with three decimals, or six where the clock was finer.
public final class Seconds {

    private Seconds() {}

    public static BigDecimal of(Duration duration) {
        long micros = duration.toNanos() / 1_000;
        return micros % 1_000 == 0 ? BigDecimal.valueOf(micros / 1_000, 3) : BigDecimal.valueOf(micros, 6);
    }
}
