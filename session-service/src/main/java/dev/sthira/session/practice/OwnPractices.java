package dev.sthira.session.practice;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.session.plan.Plans;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A person's practices. Erased, they belong to nobody and stay counted among those of their sequence.
@Singleton
class OwnPractices implements PersonalData {
    private static final int ALL = Integer.MAX_VALUE;

    private final Practices practices;
    private final Plans plans;
    private final Sql sql;

    OwnPractices(Practices practices, Plans plans, Sql sql) {
        this.practices = practices;
        this.plans = plans;
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("practice");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of(
                "practices",
                practices.page(person, null, ALL).stream()
                        .map(practice -> PracticeView.of(
                                practice,
                                plans.get(practice.planId()),
                                practices.poses(practice),
                                practices.commands(practice)))
                        .toList());
    }

    @Override
    public void erase(Person person) {
        sql.update(
                "delete from practice_pose q using practice p where p.session = q.session and p.seat = q.seat and p.person = ?",
                person.id());
        sql.update(
                "update practice set person = ? where person = ?",
                UUID.randomUUID().toString(),
                person.id());
    }
}
