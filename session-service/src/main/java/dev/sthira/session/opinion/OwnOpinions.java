package dev.sthira.session.opinion;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;

/// What a person thinks of poses. Erased, it is nothing.
@Singleton
class OwnOpinions implements PersonalData {
    private final Opinions opinions;
    private final Sql sql;

    OwnOpinions(Opinions opinions, Sql sql) {
        this.opinions = opinions;
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("pose_opinion");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("poses", opinions.of(person));
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from pose_opinion where person = ?", person.id());
    }
}
