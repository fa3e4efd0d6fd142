package dev.sthira.notification.device;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.preference.Kind;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// All push subscriptions.
@Singleton
public class Devices {
    private static final String UPSERT = """
            insert into device (person, endpoint, origin, p256dh, auth, kinds, label, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (endpoint) do update set person = excluded.person, p256dh = excluded.p256dh,
                   auth = excluded.auth, kinds = excluded.kinds, label = excluded.label, created_at = excluded.created_at,
                   id = case when device.person = excluded.person then device.id else uuidv7() end
            returning *""";

    private final Sql sql;

    Devices(Sql sql) {
        this.sql = sql;
    }

    /// The devices of a person, oldest first.
    public List<Device> of(String person) {
        return sql.list("select * from device where person = ? order by id", Devices::device, person);
    }

    /// The devices of some persons that asked for this kind, oldest first.
    public List<Device> wanting(Kind kind, List<String> persons) {
        return sql.list(
                "select * from device where person = any(?) and ? = any(kinds) order by id",
                Devices::device,
                persons.toArray(String[]::new),
                kind.word());
    }

    /// One device of a person; another person's is as absent as one that never was.
    public Optional<Device> of(String person, UUID id) {
        return sql.first("select * from device where person = ? and id = ?", Devices::device, person, id);
    }

    /// Some devices; a removal of one of them waits until the caller's transaction has ended.
    public List<Device> held(List<UUID> ids) {
        return sql.list("select * from device where id = any(?) order by id for share", Devices::device, (Object)
                ids.toArray(UUID[]::new));
    }

    /// Forgets a device whose push service says it is gone.
    public void forget(UUID id) {
        sql.update("delete from device where id = ?", id);
    }

    boolean remove(String person, UUID id) {
        return sql.update("delete from device where person = ? and id = ?", person, id) > 0;
    }

    /// Keeps a subscription. An endpoint known already moves to this person, under a new id unless it was theirs
    /// before.
    Device put(Device wished) {
        return sql.first(
                        UPSERT,
                        Devices::device,
                        wished.person(),
                        wished.endpoint().toString(),
                        wished.origin(),
                        wished.p256dh(),
                        wished.auth(),
                        wished.kinds().stream().map(Kind::word).toArray(String[]::new),
                        wished.label(),
                        wished.createdAt())
                .orElseThrow();
    }

    private static Device device(Row row) throws SQLException {
        return new Device(
                row.uuid("id"),
                row.text("person"),
                row.uri("endpoint"),
                row.bytes("p256dh"),
                row.bytes("auth"),
                kinds(row.texts("kinds")),
                row.textOrNull("label"),
                row.instant("created_at"));
    }

    private static Set<Kind> kinds(List<String> words) {
        return words.stream().map(Kind::ofWord).collect(Collectors.toUnmodifiableSet());
    }
}
