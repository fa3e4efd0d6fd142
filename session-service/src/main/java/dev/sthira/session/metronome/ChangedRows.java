package dev.sthira.session.metronome;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.session.metronome.ShardRows.Changed;
import dev.sthira.session.metronome.ShardRows.Entry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Gathers sessions joined with their commands, a row a command, in the order in which the sessions changed.
final class ChangedRows {
    private final Map<UUID, Changed> sessions = new LinkedHashMap<>();

    void add(Row row) throws SQLException {
        UUID id = row.uuid("id");
        Changed changed = sessions.get(id);
        if (changed == null) {
            changed = new Changed(
                    row.integer("shard"),
                    row.big("change_no"),
                    id,
                    new Person(row.text("person")),
                    row.text("plan_id"),
                    row.instant("created_at"),
                    new ArrayList<>(2));
            sessions.put(id, changed);
        }
        String kind = row.textOrNull("kind");
        if (kind != null) {
            changed.log()
                    .add(new Entry(
                            row.integer("version"), kind, row.textOrNull("argument"), row.instant("at"), origin(row)));
        }
    }

    private static Origin origin(Row row) throws SQLException {
        return new Origin(row.textOrNull("request_id"), row.textOrNull("traceparent"));
    }

    List<Changed> list() {
        return List.copyOf(sessions.values());
    }
}
