package dev.sthira.session.practice;

import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import java.sql.SQLException;
import java.util.Set;

/// Trouble that passes: a database that is away, locked or full. The same record is worth another try.
final class DatabaseAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Classes of SQLSTATE that speak of the data, not of the database: bad data, a broken rule, a wrong statement.
    private static final Set<String> LASTING = Set.of("22", "23", "42");

    private DatabaseAway(RuntimeException cause) {
        super("the database takes nothing right now", cause);
    }

    /// The failure itself, or this where it will pass.
    static RuntimeException orLasting(RuntimeException failure) {
        return passes(failure) ? new DatabaseAway(failure) : failure;
    }

    private static boolean passes(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
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
