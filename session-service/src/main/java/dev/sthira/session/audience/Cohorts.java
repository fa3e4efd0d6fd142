package dev.sthira.session.audience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Who came when, by the week they first came: a pure function of counts of people in which nobody is to
/// be seen. Weeks are their Mondays. All weeks there are must be in it, since what is kept back depends
/// on all of them.
final class Cohorts {

    /// Weeks without practice after which somebody who comes again has been away.
    static final int AWAY_AFTER = 4;

    /// People of one cohort who practised in one week.
    ///
    /// @param first       the week they first practised in
    /// @param people      how many of them practised in `week`
    /// @param resurrected how many of those had been away
    record Came(LocalDate first, LocalDate week, int people, int resurrected) {}

    /// People who practised before a week, and neither in it nor in the four before.
    record Dormant(LocalDate week, int people) {}

    /// A cohort: how many they are, and how many of them came in each week behind; null is kept back.
    record Cohort(LocalDate first, @Nullable Integer people, List<@Nullable Integer> came) {}

    /// A week; null is kept back.
    ///
    /// @param fresh       practised for the first time
    /// @param returning   practised, and in one of the four weeks before as well
    /// @param resurrected practised, in none of the four weeks before, and earlier
    /// @param dormant     practised earlier, and neither in it nor in the four weeks before
    record Week(
            LocalDate week,
            @Nullable Integer fresh,
            @Nullable Integer returning,
            @Nullable Integer resurrected,
            @Nullable Integer dormant) {}

    private final SmallGroups small;
    private final LocalDate until;
    private final TreeMap<LocalDate, Integer> sizes = new TreeMap<>();
    private final Map<LocalDate, Map<LocalDate, Integer>> came = new HashMap<>();
    private final Map<LocalDate, Integer> active = new HashMap<>();
    private final Map<LocalDate, Integer> resurrected = new HashMap<>();
    private final Map<LocalDate, Integer> dormant = new HashMap<>();

    private Cohorts(SmallGroups small, LocalDate until) {
        this.small = small;
        this.until = until;
    }

    /// @param until the first week that is not over; nothing of it or behind it may be in the counts
    static Cohorts of(List<Came> came, List<Dormant> dormant, LocalDate until, SmallGroups small) {
        var cohorts = new Cohorts(small, until);
        came.forEach(cohorts::add);
        dormant.forEach(one -> cohorts.dormant.put(one.week(), one.people()));
        return cohorts;
    }

    private void add(Came one) {
        if (one.week().equals(one.first())) {
            sizes.put(one.first(), one.people());
        }
        came.computeIfAbsent(one.week(), _ -> new HashMap<>()).put(one.first(), one.people());
        active.merge(one.week(), one.people(), Integer::sum);
        resurrected.merge(one.week(), one.resurrected(), Integer::sum);
    }

    /// The cohorts of the last weeks that are over, the oldest first.
    List<Cohort> cohorts(int weeks) {
        var keptBack = new HashMap<LocalDate, Set<LocalDate>>();
        var cohorts = new ArrayList<Cohort>();
        for (LocalDate first : last(weeks)) {
            int people = size(first);
            var later = new ArrayList<@Nullable Integer>();
            for (LocalDate week = first.plusWeeks(1); week.isBefore(until); week = week.plusWeeks(1)) {
                boolean kept = keptBack.computeIfAbsent(week, this::keptBack).contains(first);
                later.add(kept ? null : came(first, week));
            }
            cohorts.add(new Cohort(first, told(people), later));
        }
        return cohorts;
    }

    /// Of which cohorts it is not told how many came in a week: neither those who came nor those who did
    /// not may be few, and neither may be had from those of the others.
    private Set<LocalDate> keptBack(LocalDate week) {
        var kept = new HashSet<LocalDate>();
        var earlier = sizes.headMap(week, false).keySet();
        for (LocalDate first : earlier) {
            if (small.isSmall(size(first))
                    || small.isSmall(came(first, week))
                    || small.isSmall(stayedAway(first, week))) {
                kept.add(first);
            }
        }
        while (small.isSmall(kept.stream().mapToInt(first -> came(first, week)).sum())
                || small.isSmall(
                        kept.stream().mapToInt(first -> stayedAway(first, week)).sum())) {
            var next = earlier.stream().filter(first -> !kept.contains(first)).min(Comparator.comparing(this::size));
            if (next.isEmpty()) {
                break;
            }
            kept.add(next.get());
        }
        return kept;
    }

    /// The last weeks that are over, the oldest first.
    List<Week> weeks(int weeks) {
        return last(weeks).stream().map(this::week).toList();
    }

    private Week week(LocalDate week) {
        int fresh = size(week);
        int again = resurrected.getOrDefault(week, 0);
        int returning = active.getOrDefault(week, 0) - fresh - again;
        boolean pair = !small.isSmall(again) && !small.isSmall(returning);
        int gone = dormant.getOrDefault(week, 0);
        int known = sizes.headMap(week, true).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
        int resting = known - active.getOrDefault(week, 0) - gone;
        return new Week(
                week,
                told(fresh),
                pair ? returning : null,
                pair ? again : null,
                small.isSmall(gone) || small.isSmall(resting) ? null : gone);
    }

    private int size(LocalDate first) {
        return sizes.getOrDefault(first, 0);
    }

    private int stayedAway(LocalDate first, LocalDate week) {
        return size(first) - came(first, week);
    }

    private int came(LocalDate first, LocalDate week) {
        return came.getOrDefault(week, Map.of()).getOrDefault(first, 0);
    }

    private @Nullable Integer told(int people) {
        return small.isSmall(people) ? null : people;
    }

    private List<LocalDate> last(int weeks) {
        var last = new ArrayList<LocalDate>();
        for (LocalDate week = until.minusWeeks(weeks); week.isBefore(until); week = week.plusWeeks(1)) {
            last.add(week);
        }
        return last;
    }
}
