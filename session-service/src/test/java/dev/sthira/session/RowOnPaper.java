package dev.sthira.session;

import dev.sthira.kit.database.Row;
import java.lang.reflect.Proxy;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Rows that come from no database.
public final class RowOnPaper {
    private RowOnPaper() {}

    /// A row with these columns; instants where a database has timestamps with a zone.
    public static Row of(Map<String, ?> columns) {
        return new Row((ResultSet) Proxy.newProxyInstance(
                ResultSet.class.getClassLoader(),
                new Class<?>[] {ResultSet.class},
                (_, method, arguments) -> value(columns.get(String.valueOf(arguments[0])))));
    }

    private static @Nullable Object value(@Nullable Object column) {
        return column instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : column;
    }
}
