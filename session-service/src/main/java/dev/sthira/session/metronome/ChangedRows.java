package dev.sthira.session.metronome;

import dev.sthira.session.metronome.ShardRows.Changed;
import dev.sthira.session.session.Command;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Reads sessions joined with their commands, a row a command, in the order in which the sessions changed.
final class ChangedRows {
    private final Map<UUID, Changed> sessions = new LinkedHashMap<>();

    void read(PreparedStatement statement) throws SQLException {
        statement.setFetchSize(10_000);
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                readRow(rows);
            }
        }
    }

    private void readRow(ResultSet row) throws SQLException {
        UUID id = row.getObject(2, UUID.class);
        Changed changed = sessions.get(id);
        if (changed == null) {
            changed = new Changed(
                    row.getInt(1),
                    row.getLong(6),
                    id,
                    row.getString(3),
                    row.getString(4),
                    Sql.instant(row, 5),
                    new ArrayList<>(2));
            sessions.put(id, changed);
        }
        String kind = row.getString(8);
        if (kind != null) {
            changed.commands()
                    .add(new Command(row.getInt(7), Command.Kind.of(kind).orElseThrow(), Sql.instant(row, 9)));
        }
    }

    List<Changed> list() {
        return List.copyOf(sessions.values());
    }
}
