package dev.sthira.session.entry;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.session.feedback.Feedbacks;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/// The practices that a person entered. Erased, nobody did: no figures but their own are made of them.
@Singleton
class OwnEntries implements PersonalData {
    private final EntryRows rows;
    private final Feedbacks feedbacks;
    private final Sql sql;

    OwnEntries(EntryRows rows, Feedbacks feedbacks, Sql sql) {
        this.rows = rows;
        this.feedbacks = feedbacks;
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("practice_entry");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of(
                "practicesEntered",
                rows.all(person).stream()
                        .map(entry -> EntryView.of(
                                entry, feedbacks.said(person, entry.id()).orElse(null)))
                        .toList());
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from practice_entry where person = ?", person.id());
    }
}
