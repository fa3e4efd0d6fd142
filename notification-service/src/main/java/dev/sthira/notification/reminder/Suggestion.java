package dev.sthira.notification.reminder;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A time at which a person usually practises on a weekday.
///
/// @param practices how often they did
record Suggestion(DayOfWeek weekday, LocalTime time, int practices) {
    /// So many practices about the same time of a weekday are a habit, fewer are not.
    static final int ENOUGH = 3;

    private static final int A_DAY = 24 * 60;
    private static final int AROUND = 45;
    private static final int ROUNDED_TO = 5;

    /// The habits that show in when practices began, from Monday on: on a weekday at least three that began within 45
    /// minutes of the one in the middle, and no more than half as many others. A weekday begins when the day of the
    /// person does.
    static List<Suggestion> of(List<Instant> practices, ZoneId zone, LocalTime dayStarts) {
        var minutes = new EnumMap<DayOfWeek, List<Integer>>(DayOfWeek.class);
        for (var practice : practices) {
            var day = PersonalDay.of(practice, zone, dayStarts).start().atZone(zone);
            var minute = minute(practice.atZone(zone).toLocalTime()) - minute(dayStarts);
            minutes.computeIfAbsent(day.getDayOfWeek(), _ -> new ArrayList<>()).add(Math.floorMod(minute, A_DAY));
        }
        return minutes.entrySet().stream()
                .flatMap(each -> usual(each, dayStarts).stream())
                .toList();
    }

    private static List<Suggestion> usual(Map.Entry<DayOfWeek, List<Integer>> day, LocalTime dayStarts) {
        var sorted = day.getValue().stream().sorted().toList();
        int middle = sorted.get(sorted.size() / 2);
        var near = sorted.stream()
                .filter(minute -> Math.abs(minute - middle) <= AROUND)
                .toList();
        int others = sorted.size() - near.size();
        if (near.size() < ENOUGH || 2 * others > near.size()) {
            return List.of();
        }
        int minute = Math.round((float) near.get(near.size() / 2) / ROUNDED_TO) * ROUNDED_TO;
        return List.of(new Suggestion(day.getKey(), dayStarts.plusMinutes(minute), near.size()));
    }

    private static int minute(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
