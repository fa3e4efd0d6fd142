package dev.sthira.session.feedback;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// What a person has said about their practices. Erased, nobody has said anything.
@Singleton
class OwnFeedback implements PersonalData {
    private static final String ALL =
            "select practice from practice_feedback where person = ? order by changed_at, practice";

    /// What was said, and about what.
    record Said(UUID practice, Feedback feedback) {}

    private final Feedbacks feedbacks;
    private final Sql sql;

    OwnFeedback(Feedbacks feedbacks, Sql sql) {
        this.feedbacks = feedbacks;
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("practice_feedback", "practice_feeling");
    }

    @Override
    public Map<String, ?> export(Person person) {
        List<UUID> practices = sql.list(ALL, row -> row.uuid("practice"), person.id());
        return Map.of(
                "feedback",
                practices.stream()
                        .flatMap(practice ->
                                feedbacks.said(person, practice).stream().map(feedback -> new Said(practice, feedback)))
                        .toList());
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from practice_feeling where person = ?", person.id());
        sql.update("delete from practice_feedback where person = ?", person.id());
    }
}
