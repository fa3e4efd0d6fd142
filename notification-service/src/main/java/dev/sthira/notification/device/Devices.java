package dev.sthira.notification.device;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.preference.Kind;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// All push subscriptions.
@Singleton
public class Devices implements PersonalData {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('devices of ' || ?, 0))";
    private static final String PUT = """
            insert into device (person, endpoint, origin, p256dh, auth, kinds, label, created_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (endpoint) do update
               set id = case device.person when excluded.person then device.id else excluded.id end,
                   person = excluded.person, p256dh = excluded.p256dh, auth = excluded.auth, kinds = excluded.kinds,
                   label = excluded.label, created_at = excluded.created_at
            returning *""";

    private final Sql sql;

    Devices(Sql sql) {
        this.sql = sql;
    }

    /// The devices of a person, oldest first.
    public List<Device> of(Person person) {
        return sql.list("select * from device where person = ? order by id", Devices::device, person.id());
    }

    /// The devices of some persons that asked for this kind, oldest first.
    public List<Device> wanting(Kind kind, List<Person> persons) {
        return sql.list(
                "select * from device where person = any(?) and ? = any(kinds) order by id",
                Devices::device,
                persons.stream().map(Person::id).toArray(String[]::new),
                kind.word());
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

    /// One device of a person; another person's is as absent as one that never was.
    Optional<Device> of(Person person, UUID id) {
        return sql.first("select * from device where person = ? and id = ?", Devices::device, person.id(), id);
    }

    boolean remove(Person person, UUID id) {
        return sql.update("delete from device where person = ? and id = ?", person.id(), id) > 0;
    }

    /// How many devices a person has besides the one at this endpoint; nobody adds one to them until the caller's
    /// transaction has ended.
    int others(Person person, URI endpoint) {
        sql.list(ONE_AT_A_TIME, _ -> true, person.id());
        return sql.list(
                        "select count(*) from device where person = ? and endpoint <> ?",
                        Row::number,
                        person.id(),
                        endpoint.toString())
                .getFirst();
    }

    /// Keeps a subscription. An endpoint known already moves to this person, under a new id unless it was theirs
    /// before.
    Device put(Device wished) {
        return sql.list(
                        PUT,
                        Devices::device,
                        wished.person().id(),
                        wished.endpoint().toString(),
                        wished.origin(),
                        wished.p256dh(),
                        wished.auth(),
                        wished.kinds().stream().map(Kind::word).toArray(String[]::new),
                        wished.label(),
                        wished.createdAt())
                .getFirst();
    }

    private static Device device(Row row) throws SQLException {
        return new Device(
                row.uuid("id"),
                new Person(row.text("person")),
                row.uri("endpoint"),
                row.bytes("p256dh"),
                row.bytes("auth"),
                row.texts("kinds").stream().map(Kind::ofWord).collect(Collectors.toUnmodifiableSet()),
                row.textOrNull("label"),
                row.instant("created_at"));
    }

    @Override
    public Set<String> tables() {
        return Set.of("device");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("devices", of(person).stream().map(DeviceView::of).toList());
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from device where person = ?", person.id());
    }
}
