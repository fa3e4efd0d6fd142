package dev.sthira.session.together;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a person practised along. Erased, they leave, and it was nobody.
@Singleton
class OwnJoinings implements PersonalData {
    private static final String STAYS = """
            select session, seat, name, joined_at, left_at from joiner join stay using (session, seat)
            where person = ? order by joined_at""";

    /// One time that they were there.
    record Joined(
            UUID session,
            int seat,
            @Nullable String name,
            Instant from,
            @Nullable Instant until) {}

    private final Sql sql;

    OwnJoinings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("joiner");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of(
                "practisedAlong",
                sql.list(
                        STAYS,
                        row -> new Joined(
                                row.uuid("session"),
                                row.integer("seat"),
                                row.textOrNull("name"),
                                row.instant("joined_at"),
                                row.instantOrNull("left_at")),
                        person.id()));
    }

    @Override
    public void erase(Person person) {
        sql.update("""
                update stay y set left_at = greatest(clock_timestamp(), y.joined_at) from joiner j
                where j.session = y.session and j.seat = y.seat and y.left_at is null and j.person = ?""", person.id());
        sql.update(
                "update joiner set person = ?, name = null where person = ?",
                UUID.randomUUID().toString(),
                person.id());
    }
}
