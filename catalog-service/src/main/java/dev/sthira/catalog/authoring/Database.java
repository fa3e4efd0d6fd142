package dev.sthira.catalog.authoring;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Plain SQL in the transaction under way, if there is one.
@ApplicationScoped
public class Database {

    /// Makes something of one row.
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource source;

    Database(AgroalDataSource source) {
        this.source = source;
    }

    public int update(String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        } catch (SQLException failed) {
            throw new IllegalStateException("the catalog could not be written", failed);
        }
    }

    public <T> List<T> list(Reader<T> reader, String sql, @Nullable Object... parameters) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return List.copyOf(list);
        } catch (SQLException failed) {
            throw new IllegalStateException("the catalog could not be read", failed);
        }
    }

    public <T> Optional<T> first(Reader<T> reader, String sql, @Nullable Object... parameters) {
        return list(reader, sql, parameters).stream().findFirst();
    }

    private static PreparedStatement prepare(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(
                    i + 1, parameters[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : parameters[i]);
        }
        return statement;
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
