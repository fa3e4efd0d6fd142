package dev.sthira.session.day;

import dev.sthira.kit.database.DatabaseTrouble;
import dev.sthira.kit.database.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jspecify.annotations.Nullable;

/// The copy of what the notification service tells.
@Singleton
class KeptDays {
    private static final String KEEP = """
            insert into person_day (person, zone, day_starts, paused_from, paused_to, version)
            values (?, ?, cast(? as time), cast(? as date), cast(? as date), ?)
            on conflict (person) do update
               set zone = excluded.zone, day_starts = excluded.day_starts, paused_from = excluded.paused_from,
                   paused_to = excluded.paused_to, version = excluded.version
             where person_day.version < excluded.version""";

    private final Sql sql;

    KeptDays(Sql sql) {
        this.sql = sql;
    }

    /// Takes in what is told; told again, it changes nothing. While the database is away it is tried again until it is
    /// back.
    @Retry(retryOn = DatabaseAway.class, maxRetries = -1, maxDuration = 0, delay = 500, jitter = 100)
    void take(List<DayRecord> told) {
        try {
            sql.inTransaction(() -> {
                told.forEach(this::take);
                return true;
            });
        } catch (RuntimeException failure) {
            throw DatabaseTrouble.passes(failure) ? new DatabaseAway(failure) : failure;
        }
    }

    private void take(DayRecord told) {
        var day = told.day();
        if (day == null) {
            sql.update(
                    "delete from person_day where person = ? and version < ?",
                    told.person().id(),
                    told.version());
        } else {
            var pause = day.pause();
            sql.update(
                    KEEP,
                    told.person().id(),
                    day.zone(),
                    day.startsAt().toString(),
                    pause == null ? null : pause.from().toString(),
                    pause == null ? null : text(pause.to()),
                    told.version());
        }
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /// Trouble that passes: the same records are worth another try.
    static final class DatabaseAway extends RuntimeException {
        private static final long serialVersionUID = 1;

        private DatabaseAway(RuntimeException cause) {
            super("the database takes nothing right now", cause);
        }
    }
}
