package dev.sthira.session.audience;

import dev.sthira.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/// What the database adds up of practices and entries while they are written.
@ApplicationScoped
class Sums {

    /// What came of adding it all up anew.
    ///
    /// @param figures     how many sums there are
    /// @param differences how many were not as they should have been
    record Rebuilt(long figures, long differences) {}

    private final Sql sql;

    Sums(Sql sql) {
        this.sql = sql;
    }

    /// Adds all up anew from the practices and entries that are kept, and puts right what differs, in the
    /// transaction under way. Nobody who writes waits for it. Weeks that are over are counted anew when
    /// they are asked for.
    Rebuilt rebuild() {
        sql.update("set local statement_timeout = 0");
        sql.update("insert into late_week select min(week) from known_week having min(week) is not null");
        return sql.first(
                        "select * from rebuild_figures()",
                        row -> new Rebuilt(row.big("figures"), row.big("differences")))
                .orElseThrow();
    }
}
