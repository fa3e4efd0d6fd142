package dev.sthira.kit.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Runs statements with `?` parameters inside the caller's transaction.
///
/// Parameters may be null, text, numbers, booleans, bytes, UUIDs, instants, enums (by name) and arrays of text or
/// UUIDs.
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
        return run(statement, parameters, prepared -> {
            try (var rows = prepared.executeQuery()) {
                var found = new ArrayList<T>();
                while (rows.next()) {
                    found.add(mapping.of(new Row(rows)));
                }
                return found;
            }
        });
    }

    /// The first row, if there is one.
    public <T> Optional<T> first(String statement, Mapping<T> mapping, @Nullable Object... parameters) {
        return list(statement, mapping, parameters).stream().findFirst();
    }

    /// Changes rows and says how many.
    public int update(String statement, @Nullable Object... parameters) {
        return run(statement, parameters, PreparedStatement::executeUpdate);
    }

    private interface Use<T> {
        T of(PreparedStatement prepared) throws SQLException;
    }

    private <T> T run(String statement, @Nullable Object[] parameters, Use<T> use) {
        try (var connection = database.getConnection();
                var prepared = connection.prepareStatement(statement)) {
            for (int i = 0; i < parameters.length; i++) {
                prepared.setObject(i + 1, bound(parameters[i], connection));
            }
            return use.of(prepared);
        } catch (SQLException cause) {
            throw DatabaseFailed.of(cause);
        }
    }

    private static @Nullable Object bound(@Nullable Object value, Connection connection) throws SQLException {
        return switch (value) {
            case Instant instant -> instant.atOffset(ZoneOffset.UTC);
            case Enum<?> word -> word.name();
            case String[] texts -> connection.createArrayOf("text", texts);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case null -> null;
            default -> value;
        };
    }
}
