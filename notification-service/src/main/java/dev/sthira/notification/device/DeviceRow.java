package dev.sthira.notification.device;

import dev.sthira.kit.database.Row;
import dev.sthira.notification.preference.Kind;
import java.sql.SQLException;
import java.util.stream.Collectors;

/// Reads a device where many are read at once, to be sent to.
final class DeviceRow {
    private DeviceRow() {}

    static Device device(Row row) throws SQLException {
        return new Device(
                row.uuid("id"),
                row.text("person"),
                row.uri("endpoint"),
                row.bytes("p256dh"),
                row.bytes("auth"),
                row.texts("kinds").stream().map(Kind::ofWord).collect(Collectors.toUnmodifiableSet()),
                row.textOrNull("label"),
                row.instant("created_at"));
    }
}
