package dev.sthira.session.metronome;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.session.metronome.ShardRows.Changed;
import dev.sthira.session.metronome.ShardRows.Entry;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Makes sessions of rows that come in the order in which the sessions changed, a row a command, and hands each one on
/// when it is complete.
final class ChangedRows {
    private final Consumer<Changed> use;
    private @Nullable Changed last;

    ChangedRows(Consumer<Changed> use) {
        this.use = use;
    }

    void add(Row row) throws SQLException {
        UUID id = row.uuid("id");
        Changed session = last;
        if (session == null || !session.session().equals(id)) {
            end();
            session = session(id, row);
            last = session;
        }
        String kind = row.textOrNull("kind");
        if (kind != null) {
            session.log()
                    .add(new Entry(
                            row.integer("version"), kind, row.textOrNull("argument"), row.instant("at"), origin(row)));
        }
    }

    /// Hands on the last one.
    void end() {
        if (last != null) {
            use.accept(last);
        }
        last = null;
    }

    private static Changed session(UUID id, Row row) throws SQLException {
        return new Changed(
                row.integer("shard"),
                row.big("change_no"),
                id,
                new Person(row.text("person")),
                row.text("plan_id"),
                row.instant("created_at"),
                row.instantOrNull("told_until"),
                new ArrayList<>(2));
    }

    private static Origin origin(Row row) throws SQLException {
        String request = row.textOrNull("request_id");
        String place = row.textOrNull("traceparent");
        return request == null && place == null ? Origin.NONE : new Origin(request, place);
    }
}
