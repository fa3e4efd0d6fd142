package dev.sthira.notification.webhook;

import dev.sthira.kit.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One event that waits to be posted to one address.
///
/// @param id       the `webhook-id`, the same for each attempt
/// @param session  null for a self-test
/// @param attempts how often it was tried so far
/// @param begunAt  from when its days of trying are counted
record Delivery(UUID id, @Nullable UUID session, String content, int attempts, Instant begunAt) {
    static Delivery of(Row row) throws SQLException {
        return new Delivery(
                row.uuid("id"),
                row.uuidOrNull("session"),
                row.text("content"),
                row.integer("attempts"),
                row.instant("begun_at"));
    }
}
