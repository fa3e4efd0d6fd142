package dev.sthira.catalog.database;

import java.sql.SQLException;
import java.util.List;

/// A statement that did not run. The message names the SQL state only: PostgreSQL's own text would quote the row.
public final class DatabaseFailed extends RuntimeException {
    private static final List<String> WORTH_ANOTHER_TRY = List.of("08", "53", "57", "40", "55", "25", "58");

    private final boolean passing;

    private DatabaseFailed(String message, boolean passing) {
        super(message);
        this.passing = passing;
    }

    static DatabaseFailed of(SQLException cause) {
        var state = cause.getSQLState();
        return state == null
                ? new DatabaseFailed("The database gave no connection", true)
                : new DatabaseFailed(
                        "The database answered with state " + state,
                        state.length() == 5 && WORTH_ANOTHER_TRY.contains(state.substring(0, 2)));
    }

    /// Whether the same statement may well run a little later: the database is away, full, busy or restarting.
    public boolean passing() {
        return passing;
    }
}
