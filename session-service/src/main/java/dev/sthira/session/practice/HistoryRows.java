package dev.sthira.session.practice;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.session.PagePlace;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where everything that a person has practised stands, whoever noted it down: practices of sessions and
/// entries in one order.
@ApplicationScoped
class HistoryRows {
    private static final String OF_SESSIONS = """
            (select session as id, false as entered, started_at from practice
             where person = ? and ended_at is not null and (started_at, session) < (?, ?)""";

    private static final String ENTERED = """
            (select id, true as entered, started_at from practice_entry
             where person = ? and (started_at, id) < (?, ?)""";

    private static final String NEWEST_FIRST = ") practices order by started_at desc, id desc limit ?";

    private static final String OF_SEQUENCE = " and sequence = ?";
    private static final String ENDED = " and ending = ?";

    /// What was kept without a day belongs to the one that its person's days say by now.
    private static final String ON_DAYS =
            " and (day between ? and ? or day is null and started_at >= ? and started_at < ?)";

    private static final String PRACTISED =
            "select started_at, held_us, day from practised where person = ? and ended_at is not null" + ON_DAYS;

    /// A practice, by what kind it is.
    record Place(UUID id, boolean entered, Instant startedAt) {}

    /// A practice as far as a calendar needs it.
    ///
    /// @param day null if it was kept without one
    record Practised(
            Instant startedAt, Duration held, @Nullable LocalDate day) {}

    private final Sql sql;

    HistoryRows(Sql sql) {
        this.sql = sql;
    }

    /// Some of a person's practices, the newest first.
    ///
    /// @param days  those of which they are; none for any
    /// @param after where the page before ended
    /// @param limit how many at most
    List<Place> page(Person person, PracticeQuery asked, Optional<DaySpan> days, @Nullable PagePlace after, int limit) {
        PagePlace start = after == null ? PagePlace.START : after;
        var statement = new ArrayList<String>();
        var parameters = new ArrayList<Object>();
        for (PracticeKind kind : PracticeKind.values()) {
            if (asked.wants(kind)) {
                parameters.addAll(List.of(person.id(), start.at(), start.id()));
                statement.add(branch(kind, asked, days, parameters, limit));
            }
        }
        if (statement.isEmpty()) {
            return List.of();
        }
        parameters.add(limit);
        return sql.list(
                "select id, entered, started_at from (" + String.join(" union all ", statement) + NEWEST_FIRST,
                row -> new Place(row.uuid("id"), row.bool("entered"), row.instant("started_at")),
                parameters.toArray());
    }

    /// What a person practised on some days; in no order.
    List<Practised> practised(Person person, DaySpan days) {
        return sql.list(
                PRACTISED, HistoryRows::practised, person.id(), days.first(), days.last(), days.begin(), days.end());
    }

    private static String branch(
            PracticeKind kind, PracticeQuery asked, Optional<DaySpan> days, List<Object> parameters, int limit) {
        var branch = new StringBuilder(kind == PracticeKind.SESSION ? OF_SESSIONS : ENTERED);
        if (asked.sequence() != null) {
            branch.append(OF_SEQUENCE);
            parameters.add(asked.sequence());
        }
        if (asked.ending() != null) {
            branch.append(ENDED);
            parameters.add(asked.ending().word());
        }
        days.ifPresent(span -> {
            branch.append(ON_DAYS);
            parameters.addAll(List.of(span.first(), span.last(), span.begin(), span.end()));
        });
        parameters.add(limit);
        return branch.append(" order by started_at desc, id desc limit ?)").toString();
    }

    private static Practised practised(Row row) throws SQLException {
        return new Practised(
                row.instant("started_at"), row.micros("held_us"), row.at().getObject("day", LocalDate.class));
    }
}
