package dev.sthira.session.session;

import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.session.device.Device;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets commands take effect: one short transaction of three statements, the locks, the session with its log, and what
/// is written. [CommandGroups] does it for many at once.
@ApplicationScoped
class Commanding {

    private final ShardOf shardOf;
    private final ShardLines lines;
    private final SessionRows rows;
    private final Joiners joiners;
    private final CommandRows written;

    Commanding(ShardOf shardOf, ShardLines lines, SessionRows rows, Joiners joiners, CommandRows written) {
        this.shardOf = shardOf;
        this.lines = lines;
        this.rows = rows;
        this.joiners = joiners;
        this.written = written;
    }

    /// Lets a command take effect, or says why not.
    ///
    /// @param expected what the person takes the session to be
    /// @param device   what gave it, if it said so
    @Transactional
    Decision command(UUID id, Person person, Given given, Expected expected, Optional<Device> device) {
        lines.hold(shardOf.session(id), id);
        return rows.ofPerson(id, person)
                .map(found -> {
                    var accepted = new ArrayList<CommandRows.Accepted>();
                    Decision decision = decide(found, found.session(), new Asked(given, expected, device), accepted);
                    written.write(accepted);
                    return decision;
                })
                .orElseGet(() -> nobodys(id, person));
    }

    /// Lets a pause end by a command, if it is still the same one and not too late.
    ///
    /// @param pause the event that it began with
    @Transactional
    Optional<Decision> leave(UUID id, Person person, UUID pause, Instant until, Command command) {
        lines.hold(shardOf.session(id), id);
        return rows.ofPerson(id, person)
                .filter(found -> found.now().isBefore(until) && stands(found, pause))
                .map(found -> decide(found, List.of(Given.now(command)), Optional.empty())
                        .getFirst());
    }

    private static boolean stands(SessionRows.Found found, UUID pause) {
        return found.session().stateAt(found.now()) instanceof State.Paused paused
                && new EventId().of(found.session().id(), paused.lastNumber()).equals(pause);
    }

    /// A command, and when it was given; now, if that is not said.
    record Given(Command command, @Nullable Instant at) {
        static Given now(Command command) {
            return new Given(command, null);
        }
    }

    /// Several commands of one device in the order in which they were given: each takes effect or does not, whatever
    /// becomes of the others.
    ///
    /// @return a decision for each; the only one if none of them was looked at
    @Transactional
    List<Decision> commands(UUID id, Person person, List<Given> all, Optional<Device> device) {
        lines.hold(shardOf.session(id), id);
        return rows.ofPerson(id, person)
                .map(found -> decide(found, all, device))
                .orElseGet(() -> List.of(nobodys(id, person)));
    }

    private List<Decision> decide(SessionRows.Found found, List<Given> all, Optional<Device> device) {
        if (all.stream().anyMatch(given -> !isWithinReach(found, given))) {
            return List.of(new Decision.OutOfReach(found.now()));
        }
        var decisions = new ArrayList<Decision>();
        var accepted = new ArrayList<CommandRows.Accepted>();
        Session session = found.session();
        for (Given given : all) {
            Decision decision = decide(found, session, new Asked(given, Expected.ANYTHING, device), accepted);
            decisions.add(decision);
            session = behind(decision, session);
        }
        written.write(accepted);
        return decisions;
    }

    /// The session as the next command of a set finds it.
    static Session behind(Decision decision, Session before) {
        return decision instanceof Decision.Accepted accepted ? accepted.session() : before;
    }

    Decision nobodys(UUID id, Person person) {
        return joiners.of(id, person).isPresent() ? new Decision.NotLeading() : new Decision.Unknown();
    }

    private static boolean isWithinReach(SessionRows.Found found, Given given) {
        return given.at() == null
                || Belated.isWithinReach(given.at(), found.session().createdAt(), found.now());
    }

    /// Then or now, but behind what is sealed, and not before what was commanded last.
    private static Instant effective(SessionRows.Found found, Session session, Given given) {
        Instant earliest = latest(found.cursor().plusNanos(1_000), last(session));
        return given.at() == null
                ? latest(earliest, found.now())
                : Belated.effective(given.at(), earliest, found.now());
    }

    private static Instant last(Session session) {
        List<Commanded> log = session.commands();
        return log.isEmpty() ? session.createdAt() : log.getLast().at();
    }

    /// What is asked of a session.
    ///
    /// @param expected what the person takes the session to be
    /// @param device   what gave the command, if it said so
    /// @param origin   the request that it came with
    record Asked(Given given, Expected expected, Optional<Device> device, Origin origin) {
        Asked(Given given, Expected expected, Optional<Device> device) {
            this(given, expected, device, Origin.current());
        }
    }

    /// @param session  as it is behind those commands of a set that took effect
    /// @param accepted takes up what is to be written if this one takes effect
    Decision decide(SessionRows.Found found, Session session, Asked asked, List<CommandRows.Accepted> accepted) {
        Given given = asked.given();
        if (!isWithinReach(found, given)) {
            return new Decision.OutOfReach(found.now());
        }
        Instant at = effective(found, session, given);
        State state = session.stateAt(at);
        Command command = given.command();
        if (!asked.expected().fits(session.version(), state)) {
            return new Decision.Stale(session, at);
        }
        if (session.isFull() && !(command instanceof Command.End)) {
            return refused(session, state, at);
        }
        Optional<Belated.Because> missed = given.at() == null || state instanceof State.Over
                ? Optional.empty()
                : Belated.because(session, last(found.session()), command, given.at(), at);
        if (missed.isPresent()) {
            return new Decision.TooLate(Standing.of(state), session.legal(state, at), missed.get());
        }
        return switch (Timeline.decide(session.plan(), state, command, at)) {
            case Timeline.Step step -> {
                var entry = new Commanded(session.version() + 1, command, at);
                accepted.add(new CommandRows.Accepted(session, entry, step.state(), asked.device(), asked.origin()));
                yield new Decision.Accepted(session.with(entry), at);
            }
            case Timeline.OutOfRange out -> new Decision.OutOfRange(out.limits());
            case Timeline.OutOfPlace _ -> refused(session, state, at);
        };
    }

    private static Decision refused(Session session, State state, Instant at) {
        boolean full = session.isFull() && !(state instanceof State.Over);
        return full
                ? new Decision.Full(Standing.of(state))
                : new Decision.Illegal(Standing.of(state), session.legal(state, at), Limits.of(session.plan(), state));
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
