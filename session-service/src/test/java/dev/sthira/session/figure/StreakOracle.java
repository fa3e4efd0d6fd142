package dev.sthira.session.figure;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// The slow, obvious second way to a streak: the days become a line of letters, `x` for one that counts and `-` for a
/// missed one, and each streak is read from its beginning to the missed day that ends it.
record StreakOracle(int current, int longest, int freezes) {

    static StreakOracle of(List<Practised> practised, Calendar calendar) {
        String line = line(practised, calendar);
        int longest = 0;
        String present = "";
        for (int from = line.indexOf('x'); from >= 0; from = line.indexOf('x', end(line, from))) {
            String streak = line.substring(from, end(line, from));
            longest = Math.max(longest, counted(streak));
            present = from + streak.length() == line.length() ? streak : "";
        }
        return new StreakOracle(counted(present), longest, freezes(present));
    }

    private static String line(List<Practised> practised, Calendar calendar) {
        var line = new StringBuilder();
        for (LocalDate day = calendar.today().minusDays(100);
                !day.isAfter(calendar.today().plusDays(5));
                day = day.plusDays(1)) {
            LocalDate one = day;
            boolean free = calendar.restDays().contains(day.getDayOfWeek())
                    || (calendar.pause() != null && calendar.pause().holds(day));
            Duration held = practised.stream()
                    .filter(practice -> practice.day().equals(one))
                    .map(Practised::held)
                    .reduce(Duration.ZERO, Duration::plus);
            if (!free && held.toSeconds() >= 60) {
                line.append('x');
            } else if (!free && day.isBefore(calendar.today())) {
                line.append('-');
            }
        }
        return line.toString();
    }

    /// Where the streak that begins there meets a missed day that ends it.
    private static int end(String line, int from) {
        for (int at = from; at < line.length(); at++) {
            if (line.charAt(at) == '-' && (line.charAt(at - 1) == '-' || freezes(line.substring(from, at)) == 0)) {
                return at;
            }
        }
        return line.length();
    }

    private static int counted(String streak) {
        return streak.replace("-", "").length();
    }

    /// What is left of those earned, at most two at any time.
    private static int freezes(String streak) {
        if (streak.isEmpty()) {
            return 0;
        }
        String before = streak.substring(0, streak.length() - 1);
        if (streak.endsWith("-")) {
            return freezes(before) - 1;
        }
        return Math.min(2, freezes(before) + (counted(streak) % 7 == 0 ? 1 : 0));
    }
}
