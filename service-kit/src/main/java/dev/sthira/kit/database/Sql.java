package dev.sthira.kit.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Runs statements with `?` parameters in the transaction under way, or each by itself where there is none.
///
/// Parameters may be null, text, numbers, booleans, bytes, UUIDs, instants, durations (as microseconds), enums (by
/// name) and arrays of text, numbers or UUIDs.
@Singleton
public class Sql {

    /// Rows fetched at a time where there may be very many.
    private static final int AT_A_TIME = 10_000;

    private final AgroalDataSource database;

    protected Sql(AgroalDataSource database) {
        this.database = database;
    }

    /// How a thing is read from a row.
    @FunctionalInterface
    public interface Mapping<T> {
        T of(Row row) throws SQLException;
    }

    /// What is done with a row.
    @FunctionalInterface
    public interface Use {
        void of(Row row) throws SQLException;
    }

    private interface Run<T> {
        T of(PreparedStatement prepared, Connection connection) throws SQLException;
    }

    /// Does all of it in a transaction of its own.
    public <T> T inTransaction(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }

    /// Changes rows and says how many.
    public int update(String statement, @Nullable Object... parameters) {
        return run(statement, (prepared, connection) -> {
            bind(prepared, connection, parameters);
            return prepared.executeUpdate();
        });
    }

    /// Runs a query (or a statement with `returning`) and maps its rows.
    public <T> List<T> list(String statement, Mapping<T> mapping, @Nullable Object... parameters) {
        var found = new ArrayList<T>();
        each(statement, row -> found.add(mapping.of(row)), parameters);
        return List.copyOf(found);
    }

    /// The first row, if there is one.
    public <T> Optional<T> first(String statement, Mapping<T> mapping, @Nullable Object... parameters) {
        return list(statement, mapping, parameters).stream().findFirst();
    }

    /// Whether a query has rows.
    public boolean any(String statement, @Nullable Object... parameters) {
        return !list(statement, _ -> true, parameters).isEmpty();
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

    /// Runs a query and uses its rows one by one; in a transaction they are fetched a piece at a time.
    public void each(String statement, Use use, @Nullable Object... parameters) {
        var _ = run(statement, (prepared, connection) -> {
            bind(prepared, connection, parameters);
            prepared.setFetchSize(AT_A_TIME);
            try (ResultSet rows = prepared.executeQuery()) {
                var row = new Row(rows);
                while (rows.next()) {
                    use.of(row);
                }
                return true;
            }
        });
    }

    private <T> T run(String statement, Run<T> run) {
        try (Connection connection = database.getConnection();
                PreparedStatement prepared = connection.prepareStatement(statement)) {
            return run.of(prepared, connection);
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
            case Duration length -> micros(length);
            case String[] words -> connection.createArrayOf("text", words);
            case Integer[] numbers -> connection.createArrayOf("int4", numbers);
            case Long[] numbers -> connection.createArrayOf("int8", numbers);
            case UUID[] ids -> connection.createArrayOf("uuid", ids);
            case Enum<?> word -> word.name();
            case null -> null;
            default -> value;
        };
    }

    /// A length of time as columns hold it.
    public static long micros(Duration length) {
        return length.toNanos() / 1_000;
    }
}
