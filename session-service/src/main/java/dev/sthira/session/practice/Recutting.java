package dev.sthira.session.practice;

import static dev.sthira.kit.database.Columns.ids;
import static dev.sthira.kit.database.Columns.numbers;
import static dev.sthira.kit.database.Columns.texts;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.day.DayCut;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Cuts the days of what a person has practised anew.
@ApplicationScoped
class Recutting {
    private static final String BEGAN = "select id, started_at from %s where person = ?";
    private static final String PRACTICES = "(select session as id, person, started_at from practice) begun";
    private static final String ENTRIES = "practice_entry";

    private static final String RECUT_PRACTICES = """
            update practice p set day = a.day, hour = a.hour
            from unnest(?::uuid[], ?::text[]::date[], ?::int[]) a (id, day, hour)
            where p.person = ? and p.session = a.id and p.day is distinct from a.day""";

    private static final String RECUT_ENTRIES = """
            update practice_entry e set day = a.day from unnest(?::uuid[], ?::text[]::date[], ?::int[]) a (id, day, hour)
            where e.person = ? and e.id = a.id and e.day is distinct from a.day""";

    private record Began(UUID id, Instant at) {}

    private record Cut(UUID id, LocalDate day, int hour) {}

    private final Sql sql;

    Recutting(Sql sql) {
        this.sql = sql;
    }

    /// Gives each practice and entry the day that it is on by this cut. Done again, it changes nothing.
    ///
    /// @param from those of earlier days, by this cut, stay as they are; null: none does
    /// @return how many changed
    int recut(Person person, DayCut cut, @Nullable LocalDate from) {
        return sql.inTransaction(() -> recut(PRACTICES, RECUT_PRACTICES, person, cut, from)
                + recut(ENTRIES, RECUT_ENTRIES, person, cut, from));
    }

    private int recut(String table, String change, Person person, DayCut cut, @Nullable LocalDate from) {
        List<Cut> days = sql
                .list(BEGAN.formatted(table), row -> new Began(row.uuid("id"), row.instant("started_at")), person.id())
                .stream()
                .map(one -> new Cut(one.id(), cut.day(one.at()), cut.hour(one.at())))
                .filter(one -> from == null || !one.day().isBefore(from))
                .toList();
        return sql.update(
                change,
                ids(days, Cut::id),
                texts(days, one -> one.day().toString()),
                numbers(days, Cut::hour),
                person.id());
    }
}
