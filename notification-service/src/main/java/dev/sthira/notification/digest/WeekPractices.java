package dev.sthira.notification.digest;

import static dev.sthira.kit.database.Columns.ids;
import static dev.sthira.kit.database.Columns.texts;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.practice.PracticeEvent;
import dev.sthira.notification.practice.PracticeEvent.SessionCompleted;
import dev.sthira.notification.practice.PracticeListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Remembers for two weeks what was practised, whoever it was: somebody who chooses digests today reads
/// about all of their week.
@ApplicationScoped
class WeekPractices implements PracticeListener, PersonalData {
    /// Two weeks, and for how long after it was due a digest may still go, and more.
    static final Duration KEPT = Duration.ofDays(21);

    private static final double A_MINUTE = 60;
    private static final String KEEP = """
            insert into week_practice (session, person, ended_at, held_seconds, sequence, title)
            select * from unnest(?::uuid[], ?::text[], ?::text[]::timestamptz[], ?::text[]::double precision[],
                                 ?::text[], ?::text[])
            on conflict (session) do nothing""";
    private static final String OF_PERSONS = """
            select * from week_practice where person = any(?) and ended_at > ? order by ended_at, session""";

    private final Sql sql;

    WeekPractices(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void on(List<PracticeEvent> events) {
        var practised = events.stream()
                .filter(SessionCompleted.class::isInstance)
                .map(SessionCompleted.class::cast)
                .filter(WeekPractices::counts)
                .toList();
        if (!practised.isEmpty()) {
            sql.update(
                    KEEP,
                    ids(practised, each -> each.head().session()),
                    texts(practised, each -> each.head().person().id()),
                    texts(practised, each -> each.head().at().toString()),
                    texts(practised, each -> String.valueOf(each.totals().heldSeconds())),
                    texts(practised, each -> each.head().sequence().slug()),
                    texts(practised, each -> each.head().sequence().title()));
        }
    }

    /// What was held for less than a minute was a look, or a rehearsal.
    private static boolean counts(SessionCompleted completed) {
        return completed.totals().heldSeconds() >= A_MINUTE;
    }

    /// What each of these persons has practised after an instant, oldest first.
    Map<Person, List<Practised>> of(Collection<Person> persons, Instant after) {
        var practised = new HashMap<Person, List<Practised>>();
        sql.each(
                OF_PERSONS,
                row -> practised
                        .computeIfAbsent(new Person(row.text("person")), _ -> new ArrayList<>())
                        .add(practised(row)),
                persons.stream().map(Person::id).toArray(String[]::new),
                after);
        return practised;
    }

    /// Forgets what is in no week that may still be told.
    void forgetOld(Instant now) {
        sql.update("delete from week_practice where ended_at < ?", now.minus(KEPT));
    }

    private static Practised practised(Row row) throws SQLException {
        return new Practised(
                row.instant("ended_at"), row.decimal("held_seconds"), row.text("sequence"), row.text("title"));
    }

    @Override
    public Set<String> tables() {
        return Set.of("week_practice");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of("practicesOfLateWeeks", of(Set.of(person), Instant.EPOCH).getOrDefault(person, List.of()));
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from week_practice where person = ?", person.id());
    }
}
