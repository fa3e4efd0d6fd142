package dev.sthira.session.practice;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.session.feedback.Feedbacks;
import dev.sthira.session.plan.Plans;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// A person's practices. Erased, they belong to nobody: they stay counted among those of their sequence,
/// and their person among no people.
@Singleton
class OwnPractices implements PersonalData {
    private static final int ALL = Integer.MAX_VALUE;

    private final Practices practices;
    private final Plans plans;
    private final Feedbacks feedbacks;
    private final Sql sql;

    OwnPractices(Practices practices, Plans plans, Feedbacks feedbacks, Sql sql) {
        this.practices = practices;
        this.plans = plans;
        this.feedbacks = feedbacks;
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("practice", "told_practice");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of(
                "practices",
                practices.page(person, null, ALL).stream()
                        .map(practice -> PracticeView.of(
                                practice,
                                plans.get(practice.planId()),
                                new PracticeView.Told(
                                        practices.poses(practice),
                                        practices.commands(practice),
                                        plans.written(practice.planId()),
                                        feedbacks
                                                .said(person, practice.session())
                                                .orElse(null))))
                        .toList());
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from told_practice where person = ?", person.id());
        sql.update(
                "update practice set person = ?, poses = null, erased = true where person = ?",
                UUID.randomUUID().toString(),
                person.id());
    }
}
