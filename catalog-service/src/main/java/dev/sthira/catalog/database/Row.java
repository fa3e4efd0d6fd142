package dev.sthira.catalog.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
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

    public double decimal(String column) throws SQLException {
        return at.getDouble(column);
    }

    public boolean bool(String column) throws SQLException {
        return at.getBoolean(column);
    }

    public Instant instant(String column) throws SQLException {
        return at.getObject(column, OffsetDateTime.class).toInstant();
    }

    /// The one number of a row that has no other column, such as a count.
    public int number() throws SQLException {
        return Math.toIntExact(at.getLong(1));
    }

    /// The one text of a row that has no other column.
    public String text() throws SQLException {
        return at.getString(1);
    }
}
