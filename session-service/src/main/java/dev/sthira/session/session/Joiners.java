package dev.sthira.session.session;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Those who practise along in sessions that others lead.
@ApplicationScoped
public class Joiners {
    private static final String PRESENT = """
            select j.session, j.seat, j.person, j.name, j.plan_id, j.mirrored, j.muted, y.joined_at
            from joiner j join stay y using (session, seat)
            where y.left_at is null and j.session = any(?::uuid[])""";

    private static final String STILL_THERE = """
            select j.session, j.person from unnest(?::uuid[], ?::text[]) a (session, person)
            join joiner j using (session, person) join stay y using (session, seat) where y.left_at is null""";

    private static final String STAYS = """
            select j.session, j.seat, j.person, j.plan_id, y.joined_at, y.left_at
            from joiner j join stay y using (session, seat)
            where j.session = any(?::uuid[]) order by j.session, j.seat, y.joined_at""";

    /// A person in a session.
    public record Seated(UUID session, Person person) {}

    /// One time that somebody was there.
    ///
    /// @param until null if they were there to the end
    public record Stay(
            UUID session,
            int seat,
            Person person,
            String planId,
            Instant from,
            @Nullable Instant until) {}

    private final Sql sql;

    Joiners(Sql sql) {
        this.sql = sql;
    }

    /// Those who are there, in the order of their seats.
    public List<Joiner> of(UUID session) {
        return of(Set.of(session)).getOrDefault(session, List.of());
    }

    /// The same for several sessions; those where nobody is are left out.
    public Map<UUID, List<Joiner>> of(Set<UUID> sessions) {
        return sessions.isEmpty()
                ? Map.of()
                : sql
                        .list(PRESENT + " order by j.seat", Joiners::joiner, (Object) sessions.toArray(UUID[]::new))
                        .stream()
                        .collect(Collectors.groupingBy(Joiner::session));
    }

    /// That one of them, while they are there.
    public Optional<Joiner> of(UUID session, Person person) {
        return sql.first(PRESENT + " and j.person = ?", Joiners::joiner, new UUID[] {session}, person.id());
    }

    /// Those of these who are still there.
    public Set<Seated> stillThere(Collection<Seated> asked) {
        return new HashSet<>(sql.list(
                STILL_THERE,
                row -> new Seated(row.uuid("session"), new Person(row.text("person"))),
                asked.stream().map(Seated::session).toArray(UUID[]::new),
                asked.stream().map(one -> one.person().id()).toArray(String[]::new)));
    }

    /// Everybody's times in these sessions, by session.
    public Map<UUID, List<Stay>> stays(UUID... sessions) {
        return sql
                .list(
                        STAYS,
                        row -> new Stay(
                                row.uuid("session"),
                                row.integer("seat"),
                                new Person(row.text("person")),
                                row.text("plan_id"),
                                row.instant("joined_at"),
                                row.instantOrNull("left_at")),
                        (Object) sessions)
                .stream()
                .collect(Collectors.groupingBy(Stay::session));
    }

    private static Joiner joiner(Row row) throws SQLException {
        return new Joiner(
                row.uuid("session"),
                row.integer("seat"),
                new Person(row.text("person")),
                row.textOrNull("name"),
                row.text("plan_id"),
                row.bool("mirrored"),
                row.bool("muted"),
                row.instant("joined_at"));
    }
}
