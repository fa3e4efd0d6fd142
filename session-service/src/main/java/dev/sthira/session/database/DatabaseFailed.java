package dev.sthira.session.database;

import java.sql.SQLException;

/// A statement that did not run. The message names the SQL state only: PostgreSQL's own text would quote the row.
public final class DatabaseFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    DatabaseFailed(SQLException cause) {
        super("the database answered with state " + cause.getSQLState(), cause);
    }
}
