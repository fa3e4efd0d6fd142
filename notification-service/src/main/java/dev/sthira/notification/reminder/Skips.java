package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Sql;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// Single dates on which a reminder stays away.
@Singleton
class Skips {
    private static final Duration KEPT = Duration.ofDays(30);

    private final Sql sql;

    Skips(Sql sql) {
        this.sql = sql;
    }

    void add(UUID reminder, LocalDate date) {
        sql.update(
                "insert into reminder_skip (reminder, local_date) values (?, ?) on conflict do nothing",
                reminder,
                date);
    }

    void remove(UUID reminder, LocalDate date) {
        sql.update("delete from reminder_skip where reminder = ? and local_date = ?", reminder, date);
    }

    /// The skipped dates of some reminders.
    Map<UUID, Set<LocalDate>> of(UUID[] reminders) {
        var dates = new HashMap<UUID, Set<LocalDate>>();
        sql.each(
                "select reminder, local_date from reminder_skip where reminder = any(?)",
                row -> dates.computeIfAbsent(row.uuid("reminder"), _ -> new HashSet<>())
                        .add(row.at().getObject("local_date", LocalDate.class)),
                (Object) reminders);
        return dates;
    }

    /// Forgets dates that are long over.
    void forgetOld(Instant now) {
        sql.update(
                "delete from reminder_skip where local_date < ?", LocalDate.ofInstant(now.minus(KEPT), ZoneOffset.UTC));
    }
}
