package dev.sthira.session.export;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/// The sessions' database as it was at one instant.
final class Source implements AutoCloseable {
    private final Connection connection;

    private Source(Connection connection) {
        this.connection = connection;
    }

    /// @throws SQLException if it cannot be reached
    static Source open(Wish wish) throws SQLException {
        var connection = DriverManager.getConnection(wish.url(), wish.user(), wish.password());
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return new Source(connection);
    }

    long count(Table table) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from " + table.counted())) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /// Writes a table as CSV (RFC 4180, UTF-8, a first line of names) and says how many rows it was.
    long copy(Table table, String secret, OutputStream csv, LongConsumer progress) throws SQLException, IOException {
        var copy = "copy (%s) to stdout (format csv, header true, encoding 'UTF8')".formatted(table.select(secret));
        CopyOut lines = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy);
        long rows = -1;
        for (byte[] line = lines.readFromCopy(); line != null; line = lines.readFromCopy()) {
            csv.write(line);
            progress.accept(++rows);
        }
        return Math.max(0, rows);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
