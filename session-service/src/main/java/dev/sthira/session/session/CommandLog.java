package dev.sthira.session.session;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.session.device.Device;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/// What was commanded in a session, and on which device.
@ApplicationScoped
public class CommandLog {
    private static final String LOG = """
            select version, kind, argument, at, device_kind, device_label from command
            where session_id = ? order by version""";

    private final Sql sql;

    CommandLog(Sql sql) {
        this.sql = sql;
    }

    /// All commands of a session, in order.
    public List<CommandView> of(UUID session) {
        return sql.list(LOG, CommandLog::entry, session);
    }

    // In the middle of an upgrade somebody may have commanded what only the newer instances know.
    private static CommandView entry(Row row) throws SQLException {
        return CommandView.of(
                SessionRows.commanded(row, row.text("kind")),
                Device.of(row.textOrNull("device_kind"), row.textOrNull("device_label")));
    }
}
