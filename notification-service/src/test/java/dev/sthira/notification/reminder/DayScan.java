package dev.sthira.notification.reminder;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The oracle, written from RFC 5545, section 3.3.10: it asks of each day since the first whether the table there lets
/// it pass, whatever that costs. It reads the text itself, and shares no line with what it judges.
final class DayScan {
    private static final List<String> WEEKDAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final Map<String, List<String>> parts = new HashMap<>();
    private final LocalDate start;

    private DayScan(String rule, LocalDate start) {
        this.start = start;
        for (var part : rule.split(";")) {
            parts.put(
                    part.substring(0, part.indexOf('=')),
                    List.of(part.substring(part.indexOf('=') + 1).split(",")));
        }
    }

    /// All dates of a rule up to a day.
    static List<LocalDate> dates(String rule, LocalDate start, LocalDate end) {
        return new DayScan(rule, start).dates(end);
    }

    private List<LocalDate> dates(LocalDate end) {
        var sets = new TreeMap<Long, List<LocalDate>>();
        var from = start.minusDays(400);
        for (var day = from; !day.isAfter(end.plusDays(400)); day = day.plusDays(1)) {
            long period = period(day);
            if (Math.floorMod(period - period(start), Integer.parseInt(one("INTERVAL", "1"))) == 0 && passes(day)) {
                sets.computeIfAbsent(period, _ -> new ArrayList<>()).add(day);
            }
        }
        var dates = new ArrayList<LocalDate>();
        for (var set : sets.values()) {
            for (int i = 0; i < set.size(); i++) {
                if (isAtPosition(i + 1, set.size()) && !set.get(i).isBefore(start)) {
                    dates.add(set.get(i));
                }
            }
        }
        if (has("COUNT") && dates.size() > number("COUNT")) {
            dates.subList(number("COUNT"), dates.size()).clear();
        }
        var until = has("UNTIL") ? one("UNTIL", "") : "99991231";
        dates.removeIf(
                date -> date.isAfter(end) || date.toString().replace("-", "").compareTo(until) > 0);
        return dates;
    }

    private boolean isAtPosition(int fromStart, int size) {
        return !has("BYSETPOS")
                || has("BYSETPOS", String.valueOf(fromStart))
                || has("BYSETPOS", String.valueOf(fromStart - size - 1));
    }

    private long period(LocalDate day) {
        return switch (one("FREQ", "")) {
            case "DAILY" -> day.toEpochDay();
            case "WEEKLY" -> {
                // The epoch is a Thursday; weeks are counted from the WKST before it.
                int first = WEEKDAYS.indexOf(one("WKST", "MO"));
                yield Math.floorDiv(day.toEpochDay() + 3 - first, 7L);
            }
            case "MONTHLY" -> ChronoUnit.MONTHS.between(YearMonth.of(1970, 1), YearMonth.from(day));
            default -> day.getYear();
        };
    }

    private boolean passes(LocalDate day) {
        var frequency = one("FREQ", "");
        boolean byMonth = has("BYMONTH");
        boolean byMonthDay = has("BYMONTHDAY");
        boolean byDay = has("BYDAY");
        if (byMonth && !has("BYMONTH", String.valueOf(day.getMonthValue()))) {
            return false;
        }
        int backwards = day.getDayOfMonth() - YearMonth.from(day).lengthOfMonth() - 1;
        if (byMonthDay
                && !has("BYMONTHDAY", String.valueOf(day.getDayOfMonth()))
                && !has("BYMONTHDAY", String.valueOf(backwards))) {
            return false;
        }
        if (byDay && parts.get("BYDAY").stream().noneMatch(word -> isWeekday(word, day))) {
            return false;
        }
        return switch (frequency) {
            case "DAILY" -> true;
            case "WEEKLY" -> byDay || day.getDayOfWeek() == start.getDayOfWeek();
            case "MONTHLY" -> byDay || byMonthDay || day.getDayOfMonth() == start.getDayOfMonth();
            default ->
                byDay
                        || byMonthDay
                        || day.getDayOfMonth() == start.getDayOfMonth()
                                && (byMonth || day.getMonth() == start.getMonth());
        };
    }

    private boolean isWeekday(String word, LocalDate day) {
        var weekday = DayOfWeek.of(WEEKDAYS.indexOf(word.substring(word.length() - 2)) + 1);
        if (day.getDayOfWeek() != weekday) {
            return false;
        }
        if (word.length() == 2) {
            return true;
        }
        boolean ofYear = one("FREQ", "").equals("YEARLY") && !has("BYMONTH");
        var first = ofYear ? LocalDate.of(day.getYear(), 1, 1) : LocalDate.of(day.getYear(), day.getMonth(), 1);
        var next = ofYear ? first.plusYears(1) : first.plusMonths(1);
        var all = first.datesUntil(next)
                .filter(each -> each.getDayOfWeek() == weekday)
                .toList();
        int nth = Integer.parseInt(word.substring(0, word.length() - 2));
        int index = nth > 0 ? nth - 1 : all.size() + nth;
        return index >= 0 && index < all.size() && all.get(index).equals(day);
    }

    private boolean has(String part) {
        return parts.containsKey(part);
    }

    private boolean has(String part, String value) {
        return parts.get(part).contains(value);
    }

    private int number(String part) {
        return Integer.parseInt(one(part, ""));
    }

    private String one(String part, String otherwise) {
        return parts.getOrDefault(part, List.of(otherwise)).getFirst();
    }
}
