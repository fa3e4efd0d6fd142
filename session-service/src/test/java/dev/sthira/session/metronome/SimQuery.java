package dev.sthira.session.metronome;

import dev.sthira.kit.database.Row;
import dev.sthira.session.RowOnPaper;
import dev.sthira.session.metronome.SimSessions.SessionRow;
import dev.sthira.session.session.Commanded;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Rows of sessions as a query answers them, read by the class of the product that reads them.
///
/// @param version of the instance that asks
/// @param behind  whether the newest command is missing
record SimQuery(SimVersion version, boolean behind) {

    void read(List<SessionRow> of, Consumer<ShardRows.Changed> use) {
        var reader = new ChangedRows(use);
        try {
            for (SessionRow row : of) {
                for (Row one : rows(row)) {
                    reader.add(one);
                }
            }
        } catch (SQLException impossible) {
            throw new IllegalStateException(impossible);
        }
        reader.end();
    }

    private List<Row> rows(SessionRow row) {
        List<Commanded> log = behind && !row.log.isEmpty() ? row.log.subList(0, row.log.size() - 1) : row.log;
        return log.isEmpty()
                ? List.of(row(row, null))
                : log.stream().map(entry -> row(row, version.row(entry))).toList();
    }

    private static Row row(SessionRow row, ShardRows.@Nullable Entry entry) {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("shard", row.shard);
        columns.put("change_no", row.change);
        columns.put("id", row.id);
        columns.put("person", SimStore.PERSON.id());
        columns.put("plan_id", row.plan.id());
        columns.put("created_at", row.createdAt);
        columns.put("told_until", row.toldUntil);
        if (entry != null) {
            columns.put("version", entry.version());
            columns.put("kind", entry.kind());
            columns.put("argument", entry.argument());
            columns.put("at", entry.at());
        }
        return RowOnPaper.of(columns);
    }
}
