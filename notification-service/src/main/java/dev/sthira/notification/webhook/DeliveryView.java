package dev.sthira.notification.webhook;

import dev.sthira.kit.database.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// One event for one address, as the owner of the address sees it.
@Schema(name = "WebhookDelivery")
record DeliveryView(
        @Schema(description = "The `webhook-id` of each attempt.")
        UUID id,

        @Schema(description = "A type of event, or `test`.", examples = "pose-start")
        String type,

        @Schema(description = "The session it is of; null for a test.") @Nullable
        UUID session,

        @Schema(description = "When it happened.") Instant happenedAt,

        Stage state,

        @Schema(description = "How often it was tried, since it was replayed if it was.", examples = "1")
        int attempts,

        @Schema(description = "The HTTP status of the last answer; null if there was none.", examples = "204") @Nullable
        Integer status,

        @Schema(
                description =
                        "Why it has not arrived, as a short word. `unreachable`, `no-answer` (within 15 seconds), `unresolved` (the"
                                + " name), `address-refused` (it leads into a private network), `redirect` (none is followed),"
                                + " `turned-off`, or `status-` and the status.",
                examples = "status-503")
        @Nullable
        String cause,

        Instant createdAt,

        @Schema(description = "When it was tried last; null if it was not yet.") @Nullable
        Instant attemptedAt,

        @Schema(description = "When it is tried next; null once it has ended.") @Nullable
        Instant nextAttemptAt,

        @Schema(description = "When it ended; null while it waits.") @Nullable
        Instant endedAt,

        @Schema(description = "Whether it is kept, so that it can be replayed: for 30 days.")
        boolean replayable) {

    /// Where it is.
    @Schema(
            name = "WebhookDeliveryState",
            description = "`delivered`: the address answered 2xx. `failed`: given up after three days, or turned off.")
    enum Stage {
        WAITING,
        DELIVERED,
        FAILED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Stream<String> words() {
            return Arrays.stream(values()).map(Stage::word);
        }

        static Stage ofWord(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static DeliveryView of(Row row) throws SQLException {
        var state = Stage.ofWord(row.text("state"));
        return new DeliveryView(
                row.uuid("id"),
                row.text("type"),
                row.uuidOrNull("session"),
                row.instant("happened_at"),
                state,
                row.integer("attempts"),
                row.integerOrNull("status"),
                row.textOrNull("cause"),
                row.instant("created_at"),
                row.instantOrNull("attempted_at"),
                state == Stage.WAITING ? row.instant("due_at") : null,
                row.instantOrNull("ended_at"),
                row.textOrNull("content") != null);
    }
}
