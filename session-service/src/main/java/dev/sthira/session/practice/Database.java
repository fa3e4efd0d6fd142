package dev.sthira.session.practice;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plain SQL in the transaction under way, if there is one.
@ApplicationScoped
class Database {

    /// Makes something of one row.
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("practices could not be written", failed);
        }
    }

    <T> List<T> list(Reader<T> reader, String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return List.copyOf(list);
        } catch (SQLException failed) {
            throw new IllegalStateException("practices could not be read", failed);
        }
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(
                    i + 1,
                    switch (parameters[i]) {
                        case String[] words -> connection.createArrayOf("text", words);
                        case Integer[] numbers -> connection.createArrayOf("int4", numbers);
                        case Long[] numbers -> connection.createArrayOf("int8", numbers);
                        case Instant at -> at.atOffset(ZoneOffset.UTC);
                        case Duration length -> micros(length);
                        case null -> null;
                        case Object value -> value;
                    });
        }
        return statement;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static Duration duration(ResultSet row, String column) throws SQLException {
        return Duration.of(row.getLong(column), ChronoUnit.MICROS);
    }

    static long micros(Duration length) {
        return length.toNanos() / 1_000;
    }
}
