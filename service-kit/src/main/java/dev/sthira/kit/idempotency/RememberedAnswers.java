package dev.sthira.kit.idempotency;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/// The answers kept for a day; they repeat what other features export, so they are erased only.
@Singleton
class RememberedAnswers implements PersonalData {
    private final Sql sql;

    RememberedAnswers(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("answer");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of();
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from answer where person = ?", person.id());
    }
}
