package dev.sthira.session.feedback;

import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What people have said about their practices. One person's is changed one after another.
@ApplicationScoped
public class Feedbacks {

    /// First key of the advisory locks of people, while something they say is written.
    private static final int LOCKS = 0x5374_4662;

    private static final String LOCK = "select 1 from (select pg_advisory_xact_lock(?, hashtext(?))) locked";

    /// It may be said as soon as there is a session: how somebody feels before is known before.
    private static final String MINE = """
            select 1 from session where id = ? and person = ?
            union all select 1 from joiner where session = ? and person = ?
            union all select 1 from practice_entry where id = ? and person = ?""";

    private static final String SAID = """
            select effort, note, wish, changed_at, part, before, after
            from practice_feedback left join practice_feeling using (person, practice)
            where person = ? and practice = ? order by part""";

    private static final String SAY = """
            insert into practice_feedback (person, practice, effort, note, wish, changed_at)
            values (?, ?, ?, ?, ?, clock_timestamp())
            on conflict (person, practice) do update
            set effort = excluded.effort, note = excluded.note, wish = excluded.wish,
                changed_at = greatest(excluded.changed_at, practice_feedback.changed_at + interval '1 microsecond')""";

    private static final String FEEL =
            "insert into practice_feeling (person, practice, part, before, after) values (?, ?, ?, ?, ?)";

    /// What came of saying something, or of taking it back.
    sealed interface Outcome {

        record Said(Feedback feedback) implements Outcome {}

        /// Something else has been said than its sender has read.
        ///
        /// @param tag of what is said now
        record Stale(String tag) implements Outcome {}

        /// The person has no such practice.
        record Unknown() implements Outcome {}
    }

    private final Sql sql;

    Feedbacks(Sql sql) {
        this.sql = sql;
    }

    /// What the person has said about a practice of theirs; none if they have no such practice.
    Optional<Feedback> ofPractice(Person person, UUID practice) {
        return isMine(person, practice) ? Optional.of(said(person, practice).orElse(Feedback.NONE)) : Optional.empty();
    }

    /// What the person has said about a practice; none if that is nothing.
    public Optional<Feedback> said(Person person, UUID practice) {
        List<Feedback> parts = sql.list(SAID, Feedbacks::part, person.id(), practice);
        return parts.stream()
                .findFirst()
                .map(first -> new Feedback(
                        parts.stream().flatMap(one -> one.feelings().stream()).toList(),
                        first.effort(),
                        first.note(),
                        first.wish(),
                        first.changedAt()));
    }

    /// Those of these practices about which the person has said something.
    public Set<UUID> saidAbout(Person person, List<UUID> practices) {
        return new HashSet<>(sql.list(
                "select practice from practice_feedback where person = ? and practice = any(?::uuid[])",
                row -> row.uuid("practice"),
                person.id(),
                practices.toArray(UUID[]::new)));
    }

    /// Says this about a practice from now on, in place of what was said before; nothing at all takes it
    /// back.
    @Transactional
    Outcome say(Person person, UUID practice, Feedback wanted, Condition condition) {
        lock(person);
        Optional<Feedback> before = ofPractice(person, practice);
        if (before.isEmpty()) {
            return new Outcome.Unknown();
        }
        if (!condition.allows(before.get().tag())) {
            return new Outcome.Stale(before.get().tag());
        }
        sql.update("delete from practice_feeling where person = ? and practice = ?", person.id(), practice);
        if (wanted.saysNothing()) {
            sql.update("delete from practice_feedback where person = ? and practice = ?", person.id(), practice);
            return new Outcome.Said(Feedback.NONE);
        }
        sql.update(SAY, person.id(), practice, wanted.effort(), wanted.note(), wanted.wish());
        sql.batch(
                FEEL,
                wanted.feelings().stream()
                        .<List<?>>map(one -> row(person, practice, one))
                        .toList());
        return new Outcome.Said(said(person, practice).orElseThrow());
    }

    /// Forgets what was said about a practice that is no more, in the transaction under way.
    public void forget(Person person, UUID practice) {
        lock(person);
        sql.update("delete from practice_feeling where person = ? and practice = ?", person.id(), practice);
        sql.update("delete from practice_feedback where person = ? and practice = ?", person.id(), practice);
    }

    private void lock(Person person) {
        sql.each(LOCK, _ -> {}, LOCKS, person.id());
    }

    private boolean isMine(Person person, UUID practice) {
        return sql.any(MINE, practice, person.id(), practice, person.id(), practice, person.id());
    }

    /// Of what was said, with the feeling of one row.
    private static Feedback part(Row row) throws SQLException {
        String part = row.textOrNull("part");
        return new Feedback(
                part == null
                        ? List.of()
                        : List.of(new Feeling(BodyPart.of(part), number(row, "before"), number(row, "after"))),
                number(row, "effort"),
                row.textOrNull("note"),
                row.textOrNull("wish"),
                row.instant("changed_at"));
    }

    private static List<?> row(Person person, UUID practice, Feeling one) {
        var row = new ArrayList<@Nullable Object>(List.of(person.id(), practice));
        row.add(one.part() == null ? null : one.part().word());
        row.add(one.before());
        row.add(one.after());
        return row;
    }

    private static @Nullable Integer number(Row row, String column) throws SQLException {
        return row.at().getObject(column, Integer.class);
    }
}
