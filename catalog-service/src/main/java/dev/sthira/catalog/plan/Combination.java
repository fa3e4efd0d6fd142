package dev.sthira.catalog.plan;

import java.util.BitSet;
import java.util.List;

/// The combination of counts that comes closest to a length: which sums can be reached, tenth of a second by tenth.
final class Combination {
    private static final long GRAIN_MILLIS = 100;
    private static final int MARGIN = 300;

    private final List<Quantity> quantities;
    private final int[] low;
    private final int[] high;
    private final int bits;
    private final BitSet[] reached;

    private Combination(List<Quantity> quantities, int[] low, int[] high, int bits) {
        this.quantities = quantities;
        this.low = low;
        this.high = high;
        this.bits = bits;
        this.reached = new BitSet[quantities.size() + 1];
    }

    /// @param lowest total with all counts at their lowest
    /// @param liked  counts to stay near where several would do
    static int[] closest(List<Quantity> quantities, long lowest, int[] low, int[] high, int[] liked, long target) {
        long above = (target - lowest) / GRAIN_MILLIS;
        if (above <= 0) {
            return low;
        }
        var combination = new Combination(quantities, low, high, (int) above + MARGIN);
        combination.reach();
        return combination.back((int) above, liked);
    }

    private void reach() {
        reached[0] = new BitSet(bits);
        reached[0].set(0);
        for (int i = 0; i < quantities.size(); i++) {
            var next = new BitSet(bits);
            for (int more = 0; more <= high[i] - low[i]; more++) {
                int shift = grains(i, more);
                if (shift >= bits) {
                    break;
                }
                orShifted(next, reached[i], shift);
            }
            reached[i + 1] = next;
        }
    }

    private void orShifted(BitSet into, BitSet from, int shift) {
        if (shift == 0) {
            into.or(from);
            return;
        }
        var words = from.toLongArray();
        var shifted = new long[(bits + 63) / 64 + 1];
        int skip = shift / 64;
        int rest = shift % 64;
        for (int i = 0; i < words.length && i + skip < shifted.length; i++) {
            shifted[i + skip] |= words[i] << rest;
            if (rest > 0 && i + skip + 1 < shifted.length) {
                shifted[i + skip + 1] |= words[i] >>> (64 - rest);
            }
        }
        into.or(BitSet.valueOf(shifted));
    }

    private int[] back(int above, int[] liked) {
        int sum = nearest(reached[quantities.size()], above);
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
            if (before >= 0 && reached[i].get(before) && Math.abs(count - liked) < distance) {
                distance = Math.abs(count - liked);
                best = count;
            }
        }
        return best;
    }

    private static int nearest(BitSet sums, int above) {
        int down = sums.previousSetBit(above);
        int up = sums.nextSetBit(above);
        return up >= 0 && (down < 0 || up - above < above - down) ? up : down;
    }

    private int grains(int i, int more) {
        return (int)
                Math.min(Integer.MAX_VALUE / 2, (quantities.get(i).millis(more) + GRAIN_MILLIS / 2) / GRAIN_MILLIS);
    }
}
