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
    /// transaction under way. Nobody who writes waits for it.
    Rebuilt rebuild() {
        sql.update("set local statement_timeout = 0");
        return sql.first(
                        "select * from rebuild_figures()",
                        row -> new Rebuilt(row.big("figures"), row.big("differences")))
                .orElseThrow();
    }
}
