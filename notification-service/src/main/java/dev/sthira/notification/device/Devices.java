package dev.sthira.notification.device;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.preference.Kind;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.net.URI;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// All push subscriptions.
@ApplicationScoped
public class Devices implements PanacheRepositoryBase<DeviceEntity, UUID>, PersonalData {
    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended(?, 0))";

    /// The condition is worded as that of the index is.
    private static final String WITH_CUES =
            "select distinct person from device where person = any(?) and 'pose-cue' = any(kinds)";

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

    /// Their ids, by whose they are.
    public Map<Person, List<UUID>> idsWanting(Kind kind, List<Person> persons) {
        return wanting(kind, persons).stream()
                .collect(Collectors.groupingBy(Device::person, Collectors.mapping(Device::id, Collectors.toList())));
    }

    /// Those of some persons who have a device that asked for pose cues.
    public Set<Person> personsWithCues(Set<Person> persons) {
        return Set.copyOf(sql.list(WITH_CUES, row -> new Person(row.text()), (Object)
                persons.stream().map(Person::id).toArray(String[]::new)));
    }

    /// Some devices; a removal of one of them waits until the caller's transaction has ended.
    public List<Device> held(List<UUID> ids) {
        return sql.list("select * from device where id = any(?) order by id for share", Devices::device, (Object)
                ids.toArray(UUID[]::new));
    }

    /// Holds the devices of a person until the caller's transaction has ended: nobody begins to send to them meanwhile.
    public void hold(Person person) {
        sql.list("select id from device where person = ? order by id for update", row -> row.uuid("id"), person.id());
    }

    /// Forgets a device whose push service says it is gone.
    public void forget(UUID id) {
        delete("id", id);
    }

    /// One device of a person; another person's is as absent as one that never was.
    Optional<Device> of(Person person, UUID id) {
        return find("person = ?1 and id = ?2", person.id(), id)
                .firstResultOptional()
                .map(DeviceEntity::device);
    }

    boolean remove(Person person, UUID id) {
        return delete("person = ?1 and id = ?2", person.id(), id) > 0;
    }

    /// How many devices a person has besides the one at this endpoint; nobody adds one to them until the caller's
    /// transaction has ended.
    long others(Person person, URI endpoint) {
        sql.list(ONE_AT_A_TIME, _ -> true, "devices of " + person.id());
        return count("person = ?1 and endpoint <> ?2", person.id(), endpoint.toString());
    }

    /// Keeps a subscription. An endpoint known already moves to this person, under a new id unless it was theirs
    /// before.
    Device put(Device wished) {
        var endpoint = wished.endpoint().toString();
        sql.list(ONE_AT_A_TIME, _ -> true, "device at " + endpoint);
        var known = find("endpoint", endpoint)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
        var own = known.filter(row -> row.person.equals(wished.person().id()));
        if (known.isPresent() && own.isEmpty()) {
            delete(known.get());
            flush();
        }
        var row = own.orElseGet(DeviceEntity::new).take(wished);
        persistAndFlush(row);
        return row.device();
    }

    // Where many are read at once, to be sent to.
    private static Device device(Row row) throws SQLException {
        return Device.of(
                row.uuid("id"),
                new Person(row.text("person")),
                row.text("endpoint"),
                row.bytes("p256dh"),
                row.bytes("auth"),
                row.texts("kinds"),
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
        delete("person", person.id());
    }
}
