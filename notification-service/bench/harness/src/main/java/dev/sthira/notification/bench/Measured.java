package dev.sthira.notification.bench;

/// What one side did in one round.
///
/// @param side     who
/// @param done     how many of them are done, each counted once
/// @param missing  how many should have been and are not
/// @param repeated how many were done more than once
/// @param seconds  by the clock
/// @param cpu      processor time of the side's own process, in seconds: not that of the database, the broker or
///                 whoever takes what is sent
/// @param others   how many cores something else on the machine used meanwhile
record Measured(String side, long done, long missing, long repeated, double seconds, double cpu, double others) {
    private static final double LEFT_ALONE = 0.05;

    /// A run with one missing has no figure.
    boolean isComplete() {
        return missing == 0 && repeated == 0;
    }

    /// Whether nearly nothing else ran on the machine.
    boolean isLeftAlone() {
        return others <= LEFT_ALONE;
    }

    double perSecond() {
        return isComplete() ? done / seconds : Double.NaN;
    }

    double perCpuSecond() {
        return isComplete() && cpu > 0 ? done / cpu : Double.NaN;
    }

    /// A rate as people read it; a dash where there is none.
    static String shown(double rate) {
        return Double.isNaN(rate) ? "–" : "%,.0f".formatted(rate);
    }

    @Override
    public String toString() {
        return "%s: %s/s, %s per CPU-second; %,d in %.1f s, missing %,d, repeated %,d; others used %.2f cores"
                .formatted(side, shown(perSecond()), shown(perCpuSecond()), done, seconds, missing, repeated, others);
    }
}
