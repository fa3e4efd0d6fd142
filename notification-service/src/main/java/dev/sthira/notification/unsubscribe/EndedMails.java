package dev.sthira.notification.unsubscribe;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// Which mails a person has ended. A recipient may be nobody's account, so no column is called a person's. What an
/// address wants stays without its person, and so do the links in mails that lie in its mailbox.
@Singleton
class EndedMails implements PersonalData {
    private final Sql sql;

    EndedMails(Sql sql) {
        this.sql = sql;
    }

    private record Ended(String kind, Instant since) {}

    @Override
    public Set<String> tables() {
        return Set.of();
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of(
                "endedMails",
                sql.list(
                        "select kind, since from unsubscribed where recipient = ? order by kind",
                        row -> new Ended(row.text("kind"), row.instant("since")),
                        person.id()));
    }

    @Override
    public void erase(Person person) {
        sql.update("update unsubscribe_token set recipient = '' where recipient = ?", person.id());
        sql.update("delete from unsubscribed where recipient = ?", person.id());
    }
}
