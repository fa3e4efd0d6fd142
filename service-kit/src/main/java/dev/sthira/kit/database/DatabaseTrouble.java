package dev.sthira.kit.database;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;

/// Tells trouble that passes, a database that is away, locked or full, from a statement or value that is wrong for
/// good.
public final class DatabaseTrouble {

    /// Classes of SQLSTATE that speak of the data, not of the database: bad data, a broken rule, a wrong statement.
    private static final Set<String> LASTING = Set.of("22", "23", "42");

    private DatabaseTrouble() {}

    /// Whether the same thing is worth another try later.
    public static boolean passes(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DatabaseFailed failed) {
                return failed.passing();
            }
            if (cause instanceof SQLException sql) {
                String state = sql.getSQLState();
                return state == null || state.length() < 2 || !LASTING.contains(state.substring(0, 2));
            }
            if (cause instanceof SystemException || cause instanceof RollbackException) {
                return true;
            }
        }
        return false;
    }
}
