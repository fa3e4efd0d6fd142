package dev.sthira.session.session;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// A person's sessions with their commands. Erased, they are ended and belong to nobody: figures without a person in
/// sight are still made of them.
@Singleton
class OwnSessions implements PersonalData {
    private static final int ALL = Integer.MAX_VALUE;
    private static final String OPEN =
            "select id from session where person = ? and closed_at is null order by shard, id";

    private static final String UNLABEL = """
            update command c set device_label = null from session s
            where s.id = c.session_id and s.person = ? and c.device_label is not null""";

    /// A session with all that was commanded.
    record SessionWithLog(SessionView session, List<CommandView> commands) {}

    private final Sessions sessions;
    private final CommandLog log;
    private final Commanding commanding;
    private final Sql sql;

    OwnSessions(Sessions sessions, CommandLog log, Commanding commanding, Sql sql) {
        this.sessions = sessions;
        this.log = log;
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
                        .map(this::withLog)
                        .toList());
    }

    private SessionWithLog withLog(Sessions.Seen seen) {
        return new SessionWithLog(
                SessionView.of(seen.session(), seen.now(), null),
                log.of(seen.session().id()));
    }

    // Shard by shard, in the order in which the metronome takes their locks.
    @Override
    public void erase(Person person) {
        sql.list(OPEN, row -> row.uuid("id"), person.id())
                .forEach(open -> commanding.command(
                        open, person, Commanding.Given.now(new Command.End()), Expected.ANYTHING, Optional.empty()));
        sql.update(UNLABEL, person.id());
        sql.update(
                "update session set person = ? where person = ?",
                UUID.randomUUID().toString(),
                person.id());
    }
}
