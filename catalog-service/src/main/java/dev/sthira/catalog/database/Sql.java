package dev.sthira.catalog.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs statements with `?` parameters inside the caller's transaction, if there is one.
///
/// Parameters may be null, text, numbers, booleans, instants and arrays of text.
@Singleton
public class Sql {
    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /// How a record is read from a row.
    @FunctionalInterface
    public interface Mapping<T> {
        T of(Row row) throws SQLException;
    }

    /// Runs a query (or a statement with `returning`) and maps its rows.
    public <T> List<T> list(String statement, Mapping<T> mapping, @Nullable Object... parameters) {
        return run(statement, (prepared, connection) -> {
            bind(prepared, connection, parameters);
            try (var rows = prepared.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(mapping.of(new Row(rows)));
                }
                return List.copyOf(found);
            }
        });
    }

    /// The first row, if there is one.
    public <T> Optional<T> first(String statement, Mapping<T> mapping, @Nullable Object... parameters) {
        return list(statement, mapping, parameters).stream().findFirst();
    }

    /// Whether a query has rows.
    public boolean any(String statement, @Nullable Object... parameters) {
        return !list(statement, _ -> true, parameters).isEmpty();
    }

    /// Changes rows and says how many.
    public int update(String statement, @Nullable Object... parameters) {
        return run(statement, (prepared, connection) -> {
            bind(prepared, connection, parameters);
            return prepared.executeUpdate();
        });
    }

    /// Runs a statement once for each list of parameters, in one go.
    public void batch(String statement, List<List<?>> all) {
        var _ = run(statement, (prepared, connection) -> {
            for (var parameters : all) {
                bind(prepared, connection, parameters.toArray());
                prepared.addBatch();
            }
            return prepared.executeBatch().length;
        });
    }

    private interface Use<T> {
        T of(PreparedStatement prepared, Connection connection) throws SQLException;
    }

    private <T> T run(String statement, Use<T> use) {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            return use.of(prepared, connection);
        } catch (SQLException cause) {
            throw DatabaseFailed.of(cause);
        }
    }

    private static void bind(PreparedStatement prepared, Connection connection, @Nullable Object[] parameters)
            throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            prepared.setObject(i + 1, bound(parameters[i], connection));
        }
    }

    private static @Nullable Object bound(@Nullable Object value, Connection connection) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case String[] texts -> connection.createArrayOf("text", texts);
            case null -> null;
            default -> value;
        };
    }
}
