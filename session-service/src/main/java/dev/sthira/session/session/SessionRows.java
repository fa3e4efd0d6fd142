package dev.sthira.session.session;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The rows of sessions and their logs as they are read: one statement a question.
@ApplicationScoped
class SessionRows {

    /// A session, and the two instants that matter where it is looked at.
    ///
    /// @param now    the database's clock just before the session was read: what was committed by then is in it
    /// @param cursor up to here its shard is sealed
    record Found(Session session, Instant now, Instant cursor) {}

    /// A session while its log is gathered from the rows.
    private record Gathered(
            UUID id,
            int shard,
            Person person,
            String planId,
            Instant createdAt,
            Instant now,
            Instant cursor,
            List<Commanded> log) {

        static Gathered of(Row row, UUID id) throws SQLException {
            return new Gathered(
                    id,
                    row.integer("shard"),
                    new Person(row.text("person")),
                    row.text("plan_id"),
                    row.instant("created_at"),
                    row.instant("now"),
                    row.instant("cursor"),
                    new ArrayList<>());
        }
    }

    private static final String WITH_LOGS = """
            select s.id, s.shard, s.person, s.plan_id, s.created_at, h.cursor, statement_timestamp() as now,
                   c.version, c.kind, c.argument, c.at
            from session s join shard h on h.id = s.shard left join command c on c.session_id = s.id
            """;

    private static final String BY_IDS = WITH_LOGS + "where s.id = any(?::uuid[]) order by s.id, c.version";

    private static final String OF_PERSON = WITH_LOGS + "where s.id = ? and s.person = ? order by c.version";

    private static final String OF_PERSONS = WITH_LOGS + """
            join unnest(?::uuid[], ?::text[]) as asked (id, person) on s.id = asked.id and s.person = asked.person
            order by s.id, c.version""";

    private static final String VISIBLE = WITH_LOGS + """
            where s.id = ? and (s.person = ? or exists (
                select from joiner j join stay y using (session, seat)
                where j.session = s.id and j.person = ? and y.left_at is null))
            order by c.version""";

    private final Sql sql;
    private final Plans plans;

    SessionRows(Sql sql, Plans plans) {
        this.sql = sql;
        this.plans = plans;
    }

    Optional<Found> ofPerson(UUID id, Person person) {
        return found(OF_PERSON, id, person.id()).stream().findFirst();
    }

    /// Those of these sessions that belong to the person beside them; each pair once.
    List<Found> ofPersons(List<UUID> ids, List<Person> persons) {
        return found(
                OF_PERSONS,
                ids.toArray(UUID[]::new),
                persons.stream().map(Person::id).toArray(String[]::new));
    }

    /// The person's own, or one they practise along in.
    Optional<Found> visibleTo(UUID id, Person person) {
        return found(VISIBLE, id, person.id(), person.id()).stream().findFirst();
    }

    List<Found> byIds(UUID... ids) {
        return found(BY_IDS, (Object) ids);
    }

    private List<Found> found(String statement, Object... parameters) {
        var gathered = new LinkedHashMap<UUID, Gathered>();
        sql.each(
                statement,
                row -> {
                    UUID id = row.uuid("id");
                    Gathered session = gathered.get(id);
                    if (session == null) {
                        session = Gathered.of(row, id);
                        gathered.put(id, session);
                    }
                    String kind = row.textOrNull("kind");
                    if (kind != null) {
                        session.log().add(commanded(row, kind));
                    }
                },
                parameters);
        return gathered.values().stream().map(this::found).toList();
    }

    /// In the middle of an upgrade somebody may have commanded what only the newer instances know.
    static Commanded commanded(Row row, String kind) throws SQLException {
        try {
            return Commanded.of(row.integer("version"), kind, row.textOrNull("argument"), row.instant("at"));
        } catch (IllegalStateException newer) {
            throw Refusals.newer();
        }
    }

    private Found found(Gathered row) {
        var session = new Session(
                row.id(), row.shard(), row.person(), plans.get(row.planId()), row.createdAt(), List.copyOf(row.log()));
        return new Found(session, row.now(), row.cursor());
    }
}
