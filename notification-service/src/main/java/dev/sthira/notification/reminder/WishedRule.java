package dev.sthira.notification.reminder;

import dev.sthira.kit.problem.Checks;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The dates that a client wishes for, in weekdays or in a rule of RFC 5545.
record WishedRule(
        @Nullable List<@Nullable DayOfWeek> weekdays,
        @Nullable String rule,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable List<@Nullable String> except) {
    static final int MOST_EXCEPTIONS = 100;
    static final String DATE_SYNTAX = "^2[0-9]{3}-[0-9]{2}-[0-9]{2}$";

    private static final Pattern DATE = Pattern.compile(DATE_SYNTAX);
    private static final String A_DATE = "must be a date such as 2026-12-01";
    private static final int YEARS = 10;

    /// The rule, unless something about it makes no sense.
    ///
    /// @param time null if it was refused, like the zone
    @Nullable
    Rule checked(Checks checks, @Nullable LocalTime time, @Nullable ZoneId zone, Instant now) {
        var recurrence = recurrence(checks);
        var first = checks.optional("startsOn", startsOn, WishedRule::date, A_DATE);
        var last = checks.optional("endsOn", endsOn, WishedRule::date, A_DATE);
        var left = except == null ? Set.<LocalDate>of() : exceptions(except, checks);
        if (first != null && last != null && last.isBefore(first)) {
            checks.refuse("endsOn", "must not be before startsOn");
            return null;
        }
        if (recurrence == null || time == null || zone == null || left == null || first == null && startsOn != null) {
            return null;
        }
        var today = LocalDate.ofInstant(now, zone);
        if (first != null && (first.isBefore(today.minusYears(YEARS)) || first.isAfter(today.plusYears(YEARS)))) {
            checks.refuse("startsOn", "must be within ten years of today");
            return null;
        }
        var start = first == null && recurrence.needsStart() ? today : first;
        return stillToCome(new Rule(recurrence, start, last, left, time, zone), checks, now);
    }

    private @Nullable Recurrence recurrence(Checks checks) {
        if (weekdays == null && rule == null) {
            checks.refuse("weekdays", "must be given, or rule in its place");
            return null;
        }
        if (weekdays != null && rule != null) {
            checks.refuse("rule", "must not be given together with weekdays: send one of both");
            return null;
        }
        return rule == null
                ? checks.optional(
                        "weekdays", weekdays, WishedRule::weekly, "must name at least one day, such as monday")
                : read(rule, checks);
    }

    private static Optional<Recurrence> weekly(List<@Nullable DayOfWeek> weekdays) {
        return weekdays.isEmpty() || weekdays.contains(null)
                ? Optional.empty()
                : Optional.of(Recurrence.weekly(
                        weekdays.stream().map(Objects::requireNonNull).collect(Collectors.toSet())));
    }

    private static @Nullable Recurrence read(String rule, Checks checks) {
        try {
            return RecurrenceReader.read(rule);
        } catch (IllegalArgumentException refused) {
            checks.refuse("rule", Objects.requireNonNull(refused.getMessage()));
            return null;
        }
    }

    private static @Nullable Set<LocalDate> exceptions(List<@Nullable String> except, Checks checks) {
        var dates = except.stream()
                .map(text -> text == null ? Optional.<LocalDate>empty() : date(text))
                .toList();
        if (dates.size() > MOST_EXCEPTIONS || dates.stream().anyMatch(Optional::isEmpty)) {
            checks.refuse("except", "must be up to " + MOST_EXCEPTIONS + " dates such as 2026-12-25");
            return null;
        }
        return dates.stream().map(Optional::get).collect(Collectors.toUnmodifiableSet());
    }

    static Optional<LocalDate> date(String text) {
        try {
            return DATE.matcher(text).matches() ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    /// A rule of which no date is left is refused, and told which one was its last.
    private @Nullable Rule stillToCome(Rule wished, Checks checks, Instant now) {
        if (Occurrences.after(wished, now).findFirst().isPresent()) {
            return wished;
        }
        var today = LocalDate.ofInstant(now, wished.zone());
        var end = wished.lastDay();
        var over = end != null && end.isBefore(today) ? end : today;
        var before = wished.datesFrom(Objects.requireNonNullElse(wished.startsOn(), over.minusYears(1)))
                .takeWhile(date -> !date.isAfter(today))
                .reduce((_, later) -> later);
        checks.refuse(
                rule != null ? "rule" : "endsOn",
                before.map("must have a date that is still to come: its last one was %s"::formatted)
                        .orElse("must have a date, and names none, however far one looks ahead"));
        return null;
    }
}
