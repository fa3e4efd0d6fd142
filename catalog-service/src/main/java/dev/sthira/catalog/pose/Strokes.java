package dev.sthira.catalog.pose;

/// Quick breaths, as in skull-shining: so many, at so many a minute, then seconds in which the breath goes by itself.
public record Strokes(int count, int perMinute, int rest) {
    private static final int MINUTE = 60;

    /// How long they take with the rest behind them; whole, which is checked of every file.
    public int seconds() {
        return count * MINUTE / perMinute + rest;
    }

    /// Whether they end on a whole second.
    public boolean areWhole() {
        return count * MINUTE % perMinute == 0;
    }

    /// The time of one breath, in milliseconds.
    public long millisEach() {
        return MINUTE * 1000L / perMinute;
    }
}
