package dev.sthira.notification.device;

import dev.sthira.kit.database.Sql;
import jakarta.enterprise.inject.Vetoed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/// Devices where no service runs around them.
@Vetoed
public final class DevicesByHand extends Devices {
    private final Sql sql;
    private final boolean remembers;
    private final Map<UUID, Device> seen = new LinkedHashMap<>();

    /// @param remembers whether a device is as it was when it was first seen
    public DevicesByHand(Sql sql, boolean remembers) {
        super(sql);
        this.sql = sql;
        this.remembers = remembers;
    }

    @Override
    public List<Device> held(List<UUID> ids) {
        return remembers ? ids.stream().map(seen::get).filter(Objects::nonNull).toList() : super.held(ids);
    }

    /// One that is new.
    public void see(UUID id) {
        Stream.of(id).flatMap(one -> super.held(List.of(one)).stream()).forEach(one -> seen.putIfAbsent(id, one));
    }

    @Override
    public void forget(UUID id) {
        sql.update("delete from device where id = ?", id);
    }
}
