package dev.sthira.notification.reminder;

import dev.sthira.kit.database.Row;
import dev.sthira.notification.message.Channel;
import java.sql.SQLException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Collectors;

/// Reads a reminder where many are read at once, to be planned or sent.
final class ReminderRow {
    private ReminderRow() {}

    static Reminder reminder(Row row) throws SQLException {
        return new Reminder(
                row.uuid("id"),
                row.text("person"),
                row.at().getLong("version"),
                Rule.parse(row.text("rrule"), LocalTime.parse(row.text("wall_time")), ZoneId.of(row.text("zone"))),
                row.text("sequence"),
                row.texts("channels").stream().map(Channel::ofWord).collect(Collectors.toUnmodifiableSet()),
                row.bool("enabled"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
