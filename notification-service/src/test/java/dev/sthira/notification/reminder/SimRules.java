package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.simulation.Violation;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Which rules were in force when, as the answers of the world tell; and in the end whether each of their dates has its
/// row, at its instant, in an end state.
final class SimRules {
    private static final List<String> DAYS = List.of("MO", "TU", "WE", "TH", "FR", "SA", "SU");

    private final SimSql sql;
    private final SimTime time;
    private final WallClock clock;
    private final Map<UUID, List<Version>> reminders = new LinkedHashMap<>();
    private final Set<String> putOff = new HashSet<>();

    SimRules(SimSql sql, SimTime time, WallClock clock) {
        this.sql = sql;
        this.time = time;
        this.clock = clock;
    }

    /// A rule, and when it was in force: behind `from`, up to and including `until`.
    private record Version(
            UUID reminder,
            long number,
            boolean enabled,
            String rrule,
            LocalTime wall,
            ZoneId zone,
            Instant from,
            @Nullable Instant until) {
        boolean names(LocalDate date) {
            return rrule.contains("DAILY")
                    || rrule.substring(rrule.indexOf("BYDAY="))
                            .contains(DAYS.get(date.getDayOfWeek().getValue() - DayOfWeek.MONDAY.getValue()));
        }

        Version ended(Instant at) {
            return new Version(reminder, number, enabled, rrule, wall, zone, from, at);
        }
    }

    /// What was put off is remembered: with a change of its rule it may be gone.
    void beforeAChange() {
        sql.quietly(() -> {
            sql.each(
                    "select reminder || ' ' || local_date as put_off from occurrence where snooze > 0",
                    row -> putOff.add(row.text("put_off")));
            return true;
        });
    }

    /// Looks at what the rules are now.
    void sync() {
        sql.quietly(() -> {
            var present = sql.list("""
                    select r.id, r.version, r.enabled, r.rrule, r.wall_time, r.zone,
                           greatest(r.updated_at, (select max(o.at) from occurrence o
                                                    where o.reminder = r.id and o.state <> 'planned')) as since, r.updated_at
                      from reminder r order by r.id""", SimRules::version);
            reminders.keySet().retainAll(present.stream().map(Version::reminder).toList());
            present.forEach(this::take);
            return true;
        });
    }

    private static Version version(Row row) throws SQLException {
        return new Version(
                row.uuid("id"),
                row.big("version"),
                row.bool("enabled"),
                row.text("rrule"),
                row.at().getObject("wall_time", LocalTime.class),
                ZoneId.of(row.text("zone")),
                row.instant("since"),
                row.instant("updated_at"));
    }

    private void take(Version now) {
        var versions = reminders.computeIfAbsent(now.reminder(), _ -> new ArrayList<>());
        if (versions.isEmpty() || versions.getLast().number() < now.number()) {
            if (!versions.isEmpty() && now.until() != null) {
                versions.set(versions.size() - 1, versions.getLast().ended(now.until()));
            }
            versions.add(new Version(
                    now.reminder(),
                    now.number(),
                    now.enabled(),
                    now.rrule(),
                    now.wall(),
                    now.zone(),
                    now.from(),
                    null));
        }
    }

    private record Seen(
            UUID reminder,
            long version,
            LocalDate date,
            Instant at,
            String fit,
            String state,
            @Nullable String reason,
            int snooze) {}

    /// Each date once, at its instant, at its end.
    void compare(Instant beginning, Instant end) {
        var rows = sql.quietly(() -> sql.list(
                "select * from occurrence order by reminder, rule_version, local_date, snooze",
                row -> new Seen(
                        row.uuid("reminder"),
                        row.big("rule_version"),
                        row.at().getObject("local_date", LocalDate.class),
                        row.instant("at"),
                        row.text("fit"),
                        row.text("state"),
                        row.textOrNull("reason"),
                        row.integer("snooze"))));
        Map<String, List<Seen>> dates = new LinkedHashMap<>();
        rows.forEach(row -> dates.computeIfAbsent(
                        row.reminder() + " " + row.version() + " " + row.date(), _ -> new ArrayList<>())
                .add(row));
        rows.forEach(row -> compare(row, end));
        reminders.values().forEach(versions -> versions.forEach(version -> compare(version, dates, beginning, end)));
    }

    private void compare(Version version, Map<String, List<Seen>> dates, Instant beginning, Instant end) {
        Instant last = version.until() == null ? end : version.until();
        var first = WallClock.date(beginning).minusDays(2);
        for (var date = first; !date.isAfter(WallClock.date(end).plusDays(2)); date = date.plusDays(1)) {
            var at = clock.instant(date, version.wall(), version.zone());
            var seen = dates.getOrDefault(version.reminder() + " " + version.number() + " " + date, List.of());
            boolean due = version.enabled() && version.names(date) && at.isAfter(version.from()) && !at.isAfter(last);
            if (due && seen.isEmpty() && !putOff.contains(version.reminder() + " " + date)) {
                throw new Violation("%s has no row for %s, due at %s", version, date, at);
            }
            if (!seen.isEmpty() && !(version.enabled() && version.names(date) && at.isAfter(version.from()))) {
                throw new Violation(
                        "%s has a row for %s, which is none of its dates (%s): %s", version, date, at, seen);
            }
        }
    }

    private void compare(Seen row, Instant end) {
        if (!row.at().isAfter(end) && List.of("planned", "sending").contains(row.state())) {
            throw new Violation("%s has come to no end by %s", row, time.clock());
        }
        var version = reminders.getOrDefault(row.reminder(), List.of()).stream()
                .filter(one -> one.number() == row.version())
                .findFirst();
        version.ifPresent(one -> compare(row, one));
        reach(row);
    }

    private void compare(Seen row, Version version) {
        var at = clock.instant(row.date(), version.wall(), version.zone());
        if (row.snooze() == 0 && !row.at().equals(at)) {
            throw new Violation("%s is due at %s by the clocks of %s", row, at, version.zone());
        }
        var fit = clock.fit(row.date(), version.wall(), version.zone());
        if (!row.fit().equals(fit)) {
            throw new Violation("%s is %s by the clocks of %s", row, fit, version.zone());
        }
    }

    private void reach(Seen row) {
        switch (row.fit()) {
            case "gap" -> time.reached(Place.GAP);
            case "overlap" -> time.reached(Place.OVERLAP);
            case "no-such-date" -> time.reached(Place.DATE_LEFT_OUT);
            default -> {
                // like any other
            }
        }
        switch (row.reason() == null ? "" : row.reason()) {
            case "missed" -> time.reached(Place.MISSED);
            case ReminderPlanner.SKIPPED -> time.reached(Place.SKIPPED);
            case ReminderPlanner.PRACTISED -> time.reached(Place.PRACTISED);
            default -> {
                // like any other
            }
        }
        if (row.state().equals("unknown")) {
            time.reached(Place.MAIL_LEFT_UNKNOWN);
        }
    }

    static Duration patience() {
        return Duration.ofMinutes(135);
    }
}
