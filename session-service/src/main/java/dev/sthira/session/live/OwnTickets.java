package dev.sthira.session.live;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/// A person's tickets: good for half a minute and kept as hashes, so there is nothing in them to take along.
@Singleton
class OwnTickets implements PersonalData {
    private final Sql sql;

    OwnTickets(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("ticket");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of();
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from ticket where person = ?", person.id());
    }
}
