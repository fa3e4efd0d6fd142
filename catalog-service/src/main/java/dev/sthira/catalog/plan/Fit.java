package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Quantity.Tier;
import java.util.List;
import java.util.function.Predicate;

/// Chooses counts so that a class takes as long as wished. What is shortened first is a pose, then the warm-up, then
/// what makes strong where that is wanted, then a rest, and the final rest comes last; a later tier is not touched
/// while an earlier one can give, unless what the earlier one gives is too coarse to come close.
final class Fit {
    /// How close is close enough.
    static final long TOLERANCE_MILLIS = 15_000;

    private static final int HALVINGS = 12;
    private static final Predicate<Tier> STRENGTH = tier -> tier == Tier.STRENGTH;

    private final Budget budget;
    private final List<Quantity> quantities;
    private final long target;
    private final int[] counts;
    private int strengthShare;

    private Fit(Budget budget, long target) {
        this.budget = budget;
        this.quantities = budget.quantities();
        this.target = target;
        this.counts = quantities.stream().mapToInt(it -> it.extents().usual()).toArray();
    }

    /// A count for each quantity; where no counts come close to the target, those that come closest.
    static int[] counts(Budget budget, long targetMillis) {
        return new Fit(budget, targetMillis).counts();
    }

    private int[] counts() {
        strengthen();
        if (off() > 0) {
            shorten();
        } else if (off() < 0) {
            lengthen();
        }
        return counts;
    }

    /// Where strength is wanted, what builds it is held longer until it is half of the class, its rest apart.
    private void strengthen() {
        while (strengthShare < HALVINGS && strength() * 2 < target - target / 5) {
            stretch(STRENGTH, ++strengthShare);
        }
    }

    private long strength() {
        long strength = 0;
        for (int i = 0; i < counts.length; i++) {
            strength +=
                    STRENGTH.test(quantities.get(i).tier()) ? quantities.get(i).millis(counts[i]) : 0;
        }
        return strength;
    }

    private long off() {
        return budget.total(counts) - target;
    }

    private void shorten() {
        for (var tier : Tier.values()) {
            setTier(tier, HALVINGS);
            if (off() <= 0) {
                ease(tier);
                repair(tier);
                return;
            }
        }
    }

    /// Takes a tier down by a share of what it can give: all of it at first.
    private void setTier(Tier tier, int share) {
        for (int i = 0; i < counts.length; i++) {
            if (quantities.get(i).tier() == tier) {
                var extents = quantities.get(i).extents();
                counts[i] =
                        extents.usual() - Math.round((float) share * (extents.usual() - extents.shortest()) / HALVINGS);
            }
        }
    }

    /// Gives back as much of what was taken from a tier as there is time for, evenly.
    private void ease(Tier tier) {
        int share = HALVINGS;
        while (share > 0 && off() < 0) {
            setTier(tier, --share);
        }
        if (off() > 0 && share < HALVINGS) {
            setTier(tier, share + 1);
        }
    }

    /// First what builds strength, where that is wanted, then everything.
    private void lengthen() {
        lengthen(STRENGTH, strengthShare);
        lengthen(STRENGTH.negate(), 0);
        improve(this::usual, this::longest);
        exact(this::usual, this::longest);
        compromise();
    }

    private void lengthen(Predicate<Tier> which, int from) {
        int share = from;
        while (share < HALVINGS && off() < 0) {
            stretch(which, ++share);
        }
        if (off() > 0 && share > from) {
            stretch(which, share - 1);
        }
    }

    private void stretch(Predicate<Tier> which, int share) {
        for (int i = 0; i < counts.length; i++) {
            if (which.test(quantities.get(i).tier())) {
                var extents = quantities.get(i).extents();
                counts[i] =
                        extents.usual() + Math.round((float) share * (extents.longest() - extents.usual()) / HALVINGS);
            }
        }
    }

    private void repair(Tier tier) {
        Bound least = i -> upTo(tier, i) ? shortest(i) : usual(i);
        Bound most = i -> before(tier, i) ? shortest(i) : usual(i);
        improve(least, most);
        exact(least, most);
        exact(least, i -> before(tier, i) ? shortest(i) : longest(i));
        compromise();
    }

    /// Where that does not come close either, everything may give: the poses first, then the later tiers too.
    private void compromise() {
        for (var tier : Tier.values()) {
            exact(i -> upTo(tier, i) ? shortest(i) : usual(i), this::longest);
        }
        while (giveBack()) {
            // one after the other
        }
    }

    /// Gives something back to a later tier where one less of an earlier one does as well.
    private boolean giveBack() {
        for (int late = 0; late < counts.length; late++) {
            long back = quantities.get(late).millis(usual(late) - counts[late]);
            for (int early = 0; back > 0 && early < counts.length; early++) {
                long off = off() + back - quantities.get(early).each();
                if (before(quantities.get(late).tier(), early)
                        && counts[early] > shortest(early)
                        && Math.abs(off) <= TOLERANCE_MILLIS) {
                    counts[late] = usual(late);
                    counts[early]--;
                    return true;
                }
            }
        }
        return false;
    }

    /// A bound of a count, by the index of its quantity.
    private interface Bound {
        int of(int index);
    }

    private boolean upTo(Tier tier, int i) {
        return quantities.get(i).tier().compareTo(tier) <= 0;
    }

    private boolean before(Tier tier, int i) {
        return quantities.get(i).tier().compareTo(tier) < 0;
    }

    private int shortest(int i) {
        return quantities.get(i).extents().shortest();
    }

    private int usual(int i) {
        return quantities.get(i).extents().usual();
    }

    private int longest(int i) {
        return quantities.get(i).extents().longest();
    }

    /// One more here, one less there, as long as that comes closer.
    private void improve(Bound least, Bound most) {
        boolean better = true;
        while (better && off() != 0) {
            better = false;
            int best = -1;
            long closest = Math.abs(off());
            int step = off() > 0 ? -1 : 1;
            for (int i = 0; i < counts.length; i++) {
                long then = Math.abs(off() + step * quantities.get(i).each());
                int count = counts[i] + step;
                if (then < closest && count >= least.of(i) && count <= most.of(i)) {
                    closest = then;
                    best = i;
                }
            }
            if (best >= 0) {
                counts[best] += step;
                better = true;
            }
        }
    }

    /// Where one at a time does not come close, all combinations are asked.
    private void exact(Bound least, Bound most) {
        if (Math.abs(off()) <= TOLERANCE_MILLIS) {
            return;
        }
        var low = new int[counts.length];
        var high = new int[counts.length];
        for (int i = 0; i < counts.length; i++) {
            low[i] = Math.min(least.of(i), counts[i]);
            high[i] = Math.max(most.of(i), counts[i]);
        }
        var better = budget.total(high) <= target
                ? high
                : Combination.closest(quantities, budget.total(low), low, high, counts, target, off());
        if (Math.abs(budget.total(better) - target) < Math.abs(off())) {
            System.arraycopy(better, 0, counts, 0, counts.length);
        }
    }
}
