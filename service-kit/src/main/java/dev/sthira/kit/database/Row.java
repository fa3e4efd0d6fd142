package dev.sthira.kit.database;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One row of a result; the plain getters are for columns that are never null.
public record Row(ResultSet at) {
    public String text(String column) throws SQLException {
        return at.getString(column);
    }

    public @Nullable String textOrNull(String column) throws SQLException {
        return at.getString(column);
    }

    public int integer(String column) throws SQLException {
        return at.getInt(column);
    }

    public @Nullable Integer integerOrNull(String column) throws SQLException {
        return at.getObject(column, Integer.class);
    }

    public boolean bool(String column) throws SQLException {
        return at.getBoolean(column);
    }

    public byte[] bytes(String column) throws SQLException {
        return at.getBytes(column);
    }

    public UUID uuid(String column) throws SQLException {
        return at.getObject(column, UUID.class);
    }

    public @Nullable UUID uuidOrNull(String column) throws SQLException {
        return at.getObject(column, UUID.class);
    }

    public Instant instant(String column) throws SQLException {
        return at.getObject(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant instantOrNull(String column) throws SQLException {
        var value = at.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public URI uri(String column) throws SQLException {
        return URI.create(at.getString(column));
    }

    public double decimal(String column) throws SQLException {
        return at.getDouble(column);
    }

    /// The one number of a row that has no other column, such as a count.
    public int number() throws SQLException {
        return Math.toIntExact(at.getLong(1));
    }

    /// The one text of a row that has no other column.
    public String text() throws SQLException {
        return at.getString(1);
    }

    public long big(String column) throws SQLException {
        return at.getLong(column);
    }

    /// A column of microseconds.
    public Duration micros(String column) throws SQLException {
        return Duration.of(at.getLong(column), ChronoUnit.MICROS);
    }

    public List<Integer> integers(String column) throws SQLException {
        return List.of((Integer[]) at.getArray(column).getArray());
    }

    public List<String> texts(String column) throws SQLException {
        return List.of((String[]) at.getArray(column).getArray());
    }
}
