package dev.sthira.session.session;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.origin.Origin;
import dev.sthira.kit.person.Person;
import dev.sthira.session.device.Device;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Lets commands take effect: one short transaction of three statements, the locks, the session with its log, and what
/// is written.
@ApplicationScoped
class Commanding {

    private static final String WRITE = """
            with logged as (
                insert into command
                    (session_id, version, kind, argument, at, request_id, traceparent, device_kind, device_label)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?))
            update session set version = ?, change_no = nextval('change_no'), state = ?, ends_at = ? where id = ?""";

    private final ShardOf shardOf;
    private final ShardLines lines;
    private final SessionRows rows;
    private final Sql sql;

    Commanding(ShardOf shardOf, ShardLines lines, SessionRows rows, Sql sql) {
        this.shardOf = shardOf;
        this.lines = lines;
        this.rows = rows;
        this.sql = sql;
    }

    /// Lets a command take effect now, or says why not.
    ///
    /// @param expected what the person takes the session to be
    /// @param device   what gave it, if it said so
    @Transactional
    Decision command(UUID id, Person person, Command command, Expected expected, Optional<Device> device) {
        lines.hold(shardOf.session(id), id);
        return rows.ofPerson(id, person)
                .map(found -> decide(found.session(), command, expected, device, effective(found)))
                .orElseGet(Decision.Unknown::new);
    }

    /// Now, but behind what is sealed, and not before what was commanded last.
    private static Instant effective(SessionRows.Found found) {
        Instant earliest = latest(found.now(), found.cursor().plusNanos(1_000));
        List<Commanded> log = found.session().commands();
        return log.isEmpty() ? earliest : latest(earliest, log.getLast().at());
    }

    private Decision decide(Session session, Command command, Expected expected, Optional<Device> device, Instant at) {
        State state = session.stateAt(at);
        if (!expected.fits(session.version(), state)) {
            return new Decision.Stale(session, at);
        }
        if (session.isFull() && !(command instanceof Command.End)) {
            return refused(session, state, at);
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
                session.id());
        return new Decision.Accepted(session.with(entry), entry.at());
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
