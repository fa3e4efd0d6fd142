package dev.sthira.session.session;

import dev.sthira.kit.database.Sql;
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
/// is written.
@ApplicationScoped
class Commanding {

    private static final String WRITE = """
            with logged as (
                insert into command
                    (session_id, version, kind, argument, at, request_id, traceparent, device_kind, device_label)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?))
            update session set version = ?, change_no = nextval('change_no'), state = ?, ends_at = ?, starts_at = ?
            where id = ?""";

    private final ShardOf shardOf;
    private final ShardLines lines;
    private final SessionRows rows;
    private final Joiners joiners;
    private final Sql sql;

    Commanding(ShardOf shardOf, ShardLines lines, SessionRows rows, Joiners joiners, Sql sql) {
        this.shardOf = shardOf;
        this.lines = lines;
        this.rows = rows;
        this.joiners = joiners;
        this.sql = sql;
    }

    /// Lets a command take effect, or says why not.
    ///
    /// @param expected what the person takes the session to be
    /// @param device   what gave it, if it said so
    @Transactional
    Decision command(UUID id, Person person, Given given, Expected expected, Optional<Device> device) {
        lines.hold(shardOf.session(id), id);
        return rows.ofPerson(id, person)
                .map(found -> decide(found, found.session(), given, expected, device))
                .orElseGet(() -> nobodys(id, person));
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
        Session session = found.session();
        for (Given given : all) {
            Decision decision = decide(found, session, given, Expected.ANYTHING, device);
            decisions.add(decision);
            if (decision instanceof Decision.Accepted accepted) {
                session = accepted.session();
            }
        }
        return decisions;
    }

    private Decision nobodys(UUID id, Person person) {
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

    /// @param session as it is behind those commands of a set that took effect
    private Decision decide(
            SessionRows.Found found, Session session, Given given, Expected expected, Optional<Device> device) {
        if (!isWithinReach(found, given)) {
            return new Decision.OutOfReach(found.now());
        }
        Instant at = effective(found, session, given);
        State state = session.stateAt(at);
        Command command = given.command();
        if (!expected.fits(session.version(), state)) {
            return new Decision.Stale(session, at);
        }
        if (session.isFull() && !(command instanceof Command.End)) {
            return refused(session, state, at);
        }
        Optional<Belated.Because> missed = given.at() == null || state instanceof State.Over
                ? Optional.empty()
                : Belated.because(session, last(found.session()), command, given.at(), at);
        if (missed.isPresent()) {
            return new Decision.TooLate(Standing.of(state), missed.get());
        }
        return switch (Timeline.decide(session.plan(), state, command, at)) {
            case Timeline.Step step ->
                accept(session, new Commanded(session.version() + 1, command, at), device, step.state());
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

    private Decision accept(Session session, Commanded entry, Optional<Device> device, State after) {
        Origin origin = Origin.current();
        sql.update(
                WRITE,
                session.id(),
                entry.version(),
                entry.command().kind().word(),
                entry.argument(),
                entry.at(),
                origin.requestId(),
                origin.traceparent(),
                device.map(one -> one.kind().word()).orElse(null),
                device.map(Device::label).orElse(null),
                entry.version(),
                Standing.of(after).word(),
                Timeline.endsAt(session.plan(), after),
                after instanceof State.Ready ready ? ready.startsAt() : null,
                session.id());
        return new Decision.Accepted(session.with(entry), entry.at());
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
