package dev.sthira.session.session;

import dev.sthira.kit.condition.Condition;
import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.plan.PlanShelf;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A door for those who play commands and looks outside of this package: the very classes that decide and read, over
/// rows that somebody else keeps.
public final class Desk {

    /// What is read and written.
    public interface Rows {
        /// @throws IllegalStateException if this version does not understand its log
        Session session(UUID id);

        Instant now();

        Instant cursor(int shard);

        void append(UUID id, Commanded entry);
    }

    private static final PlanShelf NO_PLANS = new PlanShelf();

    private final Rows rows;
    private final Commanding commanding;
    private final Sessions sessions;

    public Desk(ShardOf shardOf, Rows rows) {
        this.rows = rows;
        Sql paper = new Paper();
        SessionRows read = new Read(paper);
        commanding = new Commanding(shardOf, new NoLines(paper), read, new Joiners(paper), new Write(paper));
        sessions = new Sessions(read, paper);
    }

    /// @param version that the person takes it to have, if they say
    public Decision command(UUID id, Person person, Command command, @Nullable Integer version) {
        return commanding.command(
                id,
                person,
                Commanding.Given.now(command),
                new Expected(version, Condition.of(null, null)),
                Optional.empty());
    }

    public Sessions.Seen look(UUID id, Person person) {
        return sessions.ofPerson(id, person).orElseThrow();
    }

    private final class Read extends SessionRows {
        Read(Sql sql) {
            super(sql, NO_PLANS);
        }

        @Override
        Optional<Found> ofPerson(UUID id, Person person) {
            Session session = rows.session(id);
            return Optional.of(new Found(session, rows.now(), rows.cursor(session.shard())));
        }
    }

    private final class Write extends CommandRows {
        Write(Sql sql) {
            super(sql);
        }

        /// As they are read again.
        @Override
        void write(List<Accepted> all) {
            for (Accepted one : all) {
                Commanded entry = one.entry();
                rows.append(
                        one.session().id(),
                        Commanded.of(entry.version(), entry.command().kind().word(), entry.argument(), entry.at()));
            }
        }
    }

    /// Who plays this sees to it that nobody else changes the session meanwhile.
    private static final class NoLines extends ShardLines {
        NoLines(Sql sql) {
            super(sql);
        }

        @Override
        public void hold(int shard, UUID session) {}
    }

    private final class Paper extends Sql {
        @SuppressWarnings("NullAway") // there is no database behind it
        Paper() {
            super(null);
        }
    }
}
