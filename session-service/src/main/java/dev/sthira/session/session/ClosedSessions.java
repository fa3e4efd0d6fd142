package dev.sthira.session.session;

import dev.sthira.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/// Sessions whose ends are published and written down: the metronome may forget them.
@ApplicationScoped
public class ClosedSessions {

    private static final String CLOSE = """
            update session s set closed_at = a.at from unnest(?::uuid[], ?::text[]::timestamptz[]) a (id, at)
            where s.id = a.id and s.closed_at is null""";

    private final Sql sql;

    ClosedSessions(Sql sql) {
        this.sql = sql;
    }

    /// Closes them. Said again, it changes nothing.
    ///
    /// @param ends when each of them was over
    public void close(Map<UUID, Instant> ends) {
        if (!ends.isEmpty()) {
            sql.update(
                    CLOSE,
                    ends.keySet().toArray(UUID[]::new),
                    ends.values().stream().map(Instant::toString).toArray(String[]::new));
        }
    }
}
