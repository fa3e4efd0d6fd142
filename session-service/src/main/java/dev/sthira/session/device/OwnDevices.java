package dev.sthira.session.device;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/// What a person's clients call themselves while they follow a session; it goes with the stream.
@Singleton
class OwnDevices implements PersonalData {
    private final Sql sql;

    OwnDevices(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("watcher");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of(
                "connectedDevices",
                sql.list(
                        "select kind, label, since from watcher where person = ? and gone_at is null order by since",
                        row -> new ConnectedView(
                                DeviceKind.of(row.text("kind")).orElse(DeviceKind.OTHER),
                                row.textOrNull("label"),
                                row.instant("since")),
                        person.id()));
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from watcher where person = ?", person.id());
    }
}
