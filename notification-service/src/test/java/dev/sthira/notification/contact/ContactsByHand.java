package dev.sthira.notification.contact;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import jakarta.enterprise.inject.Vetoed;
import java.time.InstantSource;

/// Contacts where no service runs around them.
@Vetoed
public final class ContactsByHand extends Contacts {
    private final Sql sql;

    @SuppressWarnings("NullAway") // nobody listens
    public ContactsByHand(Sql sql) {
        super(sql, InstantSource.system(), null, null);
        this.sql = sql;
    }

    @Override
    public void refuse(Person person) {
        sql.update("update contact set refused = true where person = ?", person.id());
    }
}
