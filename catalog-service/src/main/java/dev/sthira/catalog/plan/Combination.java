package dev.sthira.catalog.plan;

import java.util.List;

/// The combination of counts that comes closest to a length: which sums can be reached, tenth of a second by tenth, one
/// bit for each.
final class Combination {
    private static final long GRAIN_MILLIS = 100;

    private final List<Quantity> quantities;
    private final int[] low;
    private final int[] high;
    private final int words;
    private final long[][] reached;

    private Combination(List<Quantity> quantities, int[] low, int[] high, int bits) {
        this.quantities = quantities;
        this.low = low;
        this.high = high;
        this.words = (bits + 63) / 64;
        this.reached = new long[quantities.size() + 1][];
    }

    /// @param lowest total with all counts at their lowest
    /// @param liked  counts to stay near where several would do
    /// @param off    how far from the target those are; what is further is of no interest
    static int[] closest(
            List<Quantity> quantities, long lowest, int[] low, int[] high, int[] liked, long target, long off) {
        long above = (target - lowest) / GRAIN_MILLIS;
        if (above <= 0) {
            return low;
        }
        var combination = new Combination(quantities, low, high, (int) (above + Math.abs(off) / GRAIN_MILLIS) + 1);
        combination.reach();
        return combination.back((int) above, liked);
    }

    private void reach() {
        reached[0] = new long[words];
        reached[0][0] = 1;
        for (int i = 0; i < low.length; i++) {
            reached[i + 1] = low[i] == high[i] ? reached[i] : further(i);
        }
    }

    private long[] further(int i) {
        var next = reached[i].clone();
        for (int more = 1; more <= high[i] - low[i]; more++) {
            int shift = grains(i, more);
            if (shift >= words * 64) {
                break;
            }
            addShifted(next, reached[i], shift);
        }
        return next;
    }

    private void addShifted(long[] into, long[] from, int shift) {
        int skip = shift / 64;
        int left = shift % 64;
        into[skip] |= from[0] << left;
        for (int i = skip + 1; i < words; i++) {
            long carried = left == 0 ? 0 : from[i - skip - 1] >>> (64 - left);
            into[i] |= from[i - skip] << left | carried;
        }
    }

    private int[] back(int above, int[] liked) {
        int sum = nearest(reached[low.length], above);
        var counts = new int[low.length];
        for (int i = low.length - 1; i >= 0; i--) {
            counts[i] = likeable(i, sum, liked[i]);
            sum -= grains(i, counts[i] - low[i]);
        }
        return counts;
    }

    private int likeable(int i, int sum, int liked) {
        int best = low[i];
        int distance = Integer.MAX_VALUE;
        for (int count = low[i]; count <= high[i]; count++) {
            int before = sum - grains(i, count - low[i]);
            if (before >= 0 && has(reached[i], before) && Math.abs(count - liked) < distance) {
                distance = Math.abs(count - liked);
                best = count;
            }
        }
        return best;
    }

    private int nearest(long[] sums, int above) {
        for (int off = 0; off <= above; off++) {
            if (has(sums, above - off)) {
                return above - off;
            }
            if (has(sums, above + off)) {
                return above + off;
            }
        }
        return 0;
    }

    private boolean has(long[] sums, int sum) {
        return sum < words * 64 && (sums[sum / 64] >>> (sum % 64) & 1) == 1;
    }

    private int grains(int i, int more) {
        long grains = (quantities.get(i).millis(more) + GRAIN_MILLIS / 2) / GRAIN_MILLIS;
        return (int) Math.min(Integer.MAX_VALUE / 2, grains);
    }
}
