package dev.sthira.session.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.jspecify.annotations.Nullable;

/// Days in a row.
///
/// A day counts when at least a minute was held on it. Free days (rest days, those of a pause) neither count nor break,
/// whatever was done on them. Today may still come. Seven days that counted in a row earn a freeze, and two are kept at
/// most; a single missed day uses one by itself, and does not count. A second missed day behind it, or one without a
/// freeze, ends the streak, and its freezes with it.
///
/// @param current up to today, or up to the last day that today does not break
/// @param lastDay the last day that counted; null where there was none
/// @param freezes how many the present streak has left
/// @param frozen  days of the present streak that used one
public record Streak(int current, int longest, @Nullable LocalDate lastDay, int freezes, List<LocalDate> frozen) {
    static final int DAYS_FOR_A_FREEZE = 7;
    static final int MOST_FREEZES = 2;

    static Streak of(List<Practised> practised, Calendar calendar) {
        NavigableSet<LocalDate> counted = HeldDays.of(practised).counted();
        counted.removeIf(calendar::isFree);
        if (counted.isEmpty()) {
            return new Streak(0, 0, null, 0, List.of());
        }
        var walk = new Walk();
        LocalDate today = calendar.today();
        LocalDate last = counted.last().isAfter(today) ? counted.last() : today;
        for (LocalDate day = counted.first(); !day.isAfter(last); day = day.plusDays(1)) {
            if (counted.contains(day)) {
                walk.count();
            } else if (day.isBefore(today) && !calendar.isFree(day)) {
                walk.miss(day);
            }
        }
        return new Streak(walk.row, walk.longest, counted.last(), walk.freezes, List.copyOf(walk.frozen));
    }

    /// From the first day to the last.
    private static final class Walk {
        private int row;
        private int longest;
        private int freezes;
        private boolean missed;
        private final List<LocalDate> frozen = new ArrayList<>();

        private void count() {
            row++;
            longest = Math.max(longest, row);
            missed = false;
            if (row % DAYS_FOR_A_FREEZE == 0) {
                freezes = Math.min(freezes + 1, MOST_FREEZES);
            }
        }

        private void miss(LocalDate day) {
            if (row > 0 && freezes > 0 && !missed) {
                freezes--;
                missed = true;
                frozen.add(day);
            } else {
                row = 0;
                freezes = 0;
                missed = true;
                frozen.clear();
            }
        }
    }
}
