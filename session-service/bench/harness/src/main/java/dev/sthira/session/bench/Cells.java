package dev.sthira.session.bench;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/// The rows of a figure, by their keys; a cell is one value of one row.
///
/// @param columns that are no part of the key
record Cells(List<String> columns, Map<String, List<String>> rows) {

    /// @param keys how many of the columns, from the first, tell rows apart
    static Cells of(Connection connection, String sql, int keys) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var columns = new ArrayList<String>();
            for (int i = keys + 1; i <= found.getMetaData().getColumnCount(); i++) {
                columns.add(found.getMetaData().getColumnLabel(i));
            }
            var rows = new TreeMap<String, List<String>>();
            while (found.next()) {
                var cells = new ArrayList<String>();
                for (int i = 1; i <= keys + columns.size(); i++) {
                    cells.add(plain(found.getString(i)));
                }
                rows.put(String.join(", ", cells.subList(0, keys)), List.copyOf(cells.subList(keys, cells.size())));
            }
            return new Cells(columns, rows);
        }
    }

    /// A number as one writes it, however many zeros an engine puts behind.
    private static String plain(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell;
    }

    int count() {
        return rows.size() * columns.size();
    }

    /// The cells that are other than somebody else's, or that only one of both has, each in a line.
    List<String> differences(Cells other) {
        var lines = new ArrayList<String>();
        var keys = new TreeSet<>(rows.keySet());
        keys.addAll(other.rows.keySet());
        for (var key : keys) {
            var mine = rows.getOrDefault(key, List.of());
            var theirs = other.rows.getOrDefault(key, List.of());
            for (int i = 0; i < columns.size(); i++) {
                var one = i < mine.size() ? mine.get(i) : "nothing";
                var two = i < theirs.size() ? theirs.get(i) : "nothing";
                if (!one.equals(two)) {
                    lines.add("%s of %s: %s, %s".formatted(columns.get(i), key, one, two));
                }
            }
        }
        return lines;
    }
}
