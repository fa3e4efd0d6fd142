package dev.sthira.session.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Numbers as people read them: no finer than they are meant.
public final class Figures {
    /// From so few answers, or practices, nothing is told.
    public static final int LEAST = 5;

    private static final BigDecimal MINUTE_MILLIS = BigDecimal.valueOf(60_000);

    private Figures() {}

    /// Minutes to a tenth.
    public static BigDecimal minutes(Duration held) {
        return BigDecimal.valueOf(held.toMillis()).divide(MINUTE_MILLIS, 1, RoundingMode.HALF_UP);
    }

    /// A mean to a tenth; null where it is of nothing.
    static @Nullable BigDecimal mean(long sum, long count) {
        return count == 0 ? null : BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(count), 1, RoundingMode.HALF_UP);
    }

    /// The share of a part in a whole, which is not nothing, in whole percent.
    static int percent(Duration part, Duration whole) {
        return BigDecimal.valueOf(part.toMillis())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole.toMillis()), 0, RoundingMode.HALF_UP)
                .intValue();
    }

    /// How many are missing until enough is told.
    static int missing(int there) {
        return Math.max(0, LEAST - there);
    }
}
