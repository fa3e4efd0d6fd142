package dev.sthira.session.session;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A person's sessions with their commands. Erased, they are ended and belong to nobody: figures without a person in
/// sight are still made of them.
@Singleton
class OwnSessions implements PersonalData {
    private static final int ALL = Integer.MAX_VALUE;
    private static final String OPEN =
            "select id from session where person = ? and closed_at is null order by shard, id";

    /// A session with all that was commanded.
    record SessionWithLog(SessionView session, List<Entry> commands) {}

    /// A command of its log.
    record Entry(CommandKind command, @Nullable String argument, Instant at) {}

    private final Sessions sessions;
    private final Commanding commanding;
    private final Sql sql;

    OwnSessions(Sessions sessions, Commanding commanding, Sql sql) {
        this.sessions = sessions;
        this.commanding = commanding;
        this.sql = sql;
    }

    @Override
    public Set<String> tables() {
        return Set.of("session");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of(
                "sessions",
                sessions.page(person, null, null, ALL).stream()
                        .map(OwnSessions::withLog)
                        .toList());
    }

    private static SessionWithLog withLog(Sessions.Seen seen) {
        return new SessionWithLog(
                SessionView.of(seen.session(), seen.now(), null),
                seen.session().commands().stream()
                        .map(entry -> new Entry(entry.command().kind(), entry.argument(), entry.at()))
                        .toList());
    }

    // Shard by shard, in the order in which the metronome takes their locks.
    @Override
    public void erase(Person person) {
        sql.list(OPEN, row -> row.uuid("id"), person.id())
                .forEach(open -> commanding.command(open, person, new Command.End(), Expected.ANYTHING));
        sql.update(
                "update session set person = ? where person = ?",
                UUID.randomUUID().toString(),
                person.id());
    }
}
