package dev.sthira.notification.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// Numbers and sides as one says them.
public final class Spoken {
    private static final int SECONDS_UP_TO = 120;

    private Spoken() {}

    /// "60 s", "1.5 s", "5 min", "2 min 30 s".
    public static String seconds(double seconds) {
        if (seconds < 10) {
            return BigDecimal.valueOf(seconds)
                            .setScale(1, RoundingMode.HALF_UP)
                            .stripTrailingZeros()
                            .toPlainString()
                    + " s";
        }
        var whole = Math.round(seconds);
        if (whole < SECONDS_UP_TO) {
            return whole + " s";
        }
        return whole % 60 == 0 ? whole / 60 + " min" : whole / 60 + " min " + whole % 60 + " s";
    }

    /// "1 breath", "10 breaths".
    public static String counted(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    /// "left side", "alternating sides"; null where there are no sides to tell apart.
    public static @Nullable String side(String side) {
        return switch (side) {
            case "left", "right" -> side + " side";
            case "alternating" -> "alternating sides";
            default -> null;
        };
    }
}
