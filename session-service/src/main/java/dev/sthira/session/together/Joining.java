package dev.sthira.session.together;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.session.device.Devices;
import dev.sthira.session.plan.PlanAnswer.Planned;
import dev.sthira.session.plan.Plans;
import dev.sthira.session.session.Session;
import dev.sthira.session.session.Sessions;
import dev.sthira.session.session.ShardLines;
import dev.sthira.session.session.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Lets people come along, leave, keep silent, and be taken off.
///
/// Each holds the shard as a command does, so that who was there when is settled for all that is sealed.
@ApplicationScoped
class Joining {

    /// What came of coming.
    sealed interface Outcome {
        record There() implements Outcome {}

        record Full() implements Outcome {}

        /// The invite leads nowhere.
        ///
        /// @param reason `revoked`, `expired`, `used` or `session-over`
        record Closed(String reason) implements Outcome {}
    }

    private static final String SEAT = "select seat, removed_at from joiner where session = ? and person = ?";

    private static final String NEXT_SEAT = "select coalesce(max(seat), 0) + 1 from joiner where session = ?";

    private static final String THERE = "select count(*) from stay where session = ? and left_at is null";

    private static final String COME = """
            insert into joiner (session, seat, person, invite, name, plan_id, mirrored) values (?, ?, ?, ?, ?, ?, ?)
            on conflict (session, seat) do update
            set name = excluded.name, plan_id = excluded.plan_id, mirrored = excluded.mirrored, muted = false""";

    private static final String STAY =
            "insert into stay (session, seat, joined_at) values (?, ?, ?) on conflict do nothing";

    private static final String LEAVE = """
            update stay y set left_at = greatest(?, y.joined_at) from joiner j
            where j.session = y.session and j.seat = y.seat and y.left_at is null and y.session = ?""";

    private static final String MUTE = """
            update joiner j set muted = ? from stay y
            where y.session = j.session and y.seat = j.seat and y.left_at is null and j.session = ? and j.person = ?""";

    /// How somebody wants to be there.
    ///
    /// @param own their plan: the session's times, and their own forms
    record Wanted(@Nullable String name, Planned own, boolean mirrored) {}

    private record Seat(int number, boolean removed) {}

    private final ShardLines lines;
    private final Invites invites;
    private final Sessions sessions;
    private final Plans plans;
    private final Devices devices;
    private final Sql sql;

    Joining(ShardLines lines, Invites invites, Sessions sessions, Plans plans, Devices devices, Sql sql) {
        this.lines = lines;
        this.invites = invites;
        this.sessions = sessions;
        this.plans = plans;
        this.devices = devices;
        this.sql = sql;
    }

    /// Comes along from now on; who is there already is there as they want to be now.
    @Transactional
    Outcome join(String token, Session session, Person person, Wanted wanted) {
        lines.hold(session.shard(), session.id());
        Instant at = lines.earliest(session.shard());
        Invite invite = invites.by(token).orElseThrow();
        Optional<Seat> known = seat(session.id(), person);
        Optional<String> closed = closedBecause(invite, known, at);
        if (closed.isPresent()) {
            return new Outcome.Closed(closed.get());
        }
        if (sessions.byId(session.id()).orElseThrow().stateAt(at) instanceof State.Over) {
            return new Outcome.Closed("session-over");
        }
        boolean there = known.isPresent() && isThere(session.id(), known.get().number());
        if (!there && count(THERE, session.id()) >= Invites.MOST_JOINERS) {
            return new Outcome.Full();
        }
        plans.keep(wanted.own());
        int seat = known.map(Seat::number).orElseGet(() -> count(NEXT_SEAT, session.id()));
        take(session.id(), seat, person, invite.id(), wanted);
        if (!there) {
            sql.update(STAY, session.id(), seat, at);
        }
        devices.touch(session.id());
        return new Outcome.There();
    }

    /// Who was there may come back by a used one, unless they were taken off.
    private static Optional<String> closedBecause(Invite invite, Optional<Seat> known, Instant at) {
        if (known.filter(Seat::removed).isPresent()) {
            return Optional.of("revoked");
        }
        return Optional.ofNullable(invite.closedBecause(at))
                .filter(reason -> known.isEmpty() || !reason.equals("used"));
    }

    /// Is there no more.
    ///
    /// @return whether they were
    @Transactional
    boolean leave(Session session, Person person) {
        return goes(session, LEAVE + " and j.person = ?", person.id());
    }

    /// Is taken off by whoever leads, and cannot come back.
    ///
    /// @return whether there is such a seat
    @Transactional
    boolean remove(Session session, int seat) {
        goes(session, LEAVE + " and j.seat = ?", seat);
        return sql.update(
                        "update joiner set removed_at = coalesce(removed_at, clock_timestamp()) where session = ? and seat = ?",
                        session.id(),
                        seat)
                == 1;
    }

    /// Their own screens keep silent, or speak again.
    ///
    /// @return whether they are there
    @Transactional
    boolean mute(UUID session, Person person, boolean muted) {
        boolean there = sql.update(MUTE, muted, session, person.id()) == 1;
        if (there) {
            devices.touch(session);
        }
        return there;
    }

    private boolean goes(Session session, String statement, Object who) {
        lines.hold(session.shard(), session.id());
        Instant at = lines.earliest(session.shard());
        boolean gone = sql.update(statement, at, session.id(), who) > 0;
        if (gone) {
            devices.touch(session.id());
        }
        return gone;
    }

    private void take(UUID session, int seat, Person person, UUID invite, Wanted wanted) {
        sql.update(
                COME,
                session,
                seat,
                person.id(),
                invite,
                wanted.name(),
                wanted.own().plan().id(),
                wanted.mirrored());
    }

    private Optional<Seat> seat(UUID session, Person person) {
        return sql.first(
                SEAT,
                row -> new Seat(row.integer("seat"), row.instantOrNull("removed_at") != null),
                session,
                person.id());
    }

    private boolean isThere(UUID session, int seat) {
        return sql.any("select 1 from stay where session = ? and seat = ? and left_at is null", session, seat);
    }

    private int count(String query, UUID session) {
        return sql.first(query, row -> row.number(), session).orElseThrow();
    }
}
