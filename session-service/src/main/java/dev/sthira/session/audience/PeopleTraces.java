package dev.sthira.session.audience;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/// What is added up of each person. It is all told by their practices and entries already, and goes as
/// those go: the database takes it away with them.
@Singleton
class PeopleTraces implements PersonalData {

    @Override
    public Set<String> tables() {
        return Set.of("practised_step", "practised_wish", "practised_week", "practised_hour");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of();
    }

    @Override
    public void erase(Person person) {
        // The triggers of practices and entries do.
    }
}
