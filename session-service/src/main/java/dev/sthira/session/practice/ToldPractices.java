package dev.sthira.session.practice;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// The practices that the topic tells of, beside those that are kept; and who reads it just now.
@ApplicationScoped
class ToldPractices {
    private static final String TAKE_TURN = """
            insert into replay as r (id, seen_at) values (?, clock_timestamp())
            on conflict (one) do update set id = excluded.id, seen_at = excluded.seen_at
            where r.seen_at < clock_timestamp() - interval '1 minute'""";

    private static final String STILL_READING = "update replay set seen_at = clock_timestamp() where id = ?";

    private static final String SWITCHING =
            "update replay set seen_at = clock_timestamp() + interval '1 day' where id = ?";

    /// What people deleted stays deleted: what is told of somebody who is gone since then is nobody's.
    private static final String ADD_MISSING = """
            insert into practice (session, seat, person, plan_id, sequence, sequence_version, level, started_at, day, hour,
                                  ended_at, ending, held_us, paused_us, begun, held_segments, skipped, stopped_in, repeated,
                                  poses, erased)
            select t.session, t.seat, s.person, t.plan_id, t.sequence, t.sequence_version, t.level, t.started_at, t.day, t.hour,
                   t.ended_at, t.ending, t.held_us, t.paused_us, t.begun, t.held_segments, t.skipped, t.stopped_in, t.repeated,
                   case when t.person = s.person then t.poses end, t.person <> s.person
            from told_practice t join session s on s.id = t.session
            where not exists (select from practice p where p.session = t.session and p.seat = t.seat)
            on conflict do nothing""";

    /// The day that a practice had stays. One that is over by now, though the topic does not tell of it
    /// yet, is over.
    private static final String PUT_RIGHT = """
            update practice p set
                person = case when p.erased then p.person else s.person end,
                erased = p.erased or t.person <> s.person,
                plan_id = t.plan_id, sequence = t.sequence, sequence_version = t.sequence_version, level = t.level,
                started_at = t.started_at,
                ended_at = coalesce(t.ended_at, p.ended_at), ending = coalesce(t.ending, p.ending),
                held_us = coalesce(t.held_us, p.held_us), paused_us = coalesce(t.paused_us, p.paused_us),
                begun = coalesce(t.begun, p.begun), held_segments = coalesce(t.held_segments, p.held_segments),
                skipped = coalesce(t.skipped, p.skipped),
                stopped_in = case when t.ended_at is null then p.stopped_in else t.stopped_in end,
                repeated = case when t.ended_at is null then p.repeated else t.repeated end,
                poses = case when p.erased or t.person <> s.person then null else coalesce(t.poses, p.poses) end
            from told_practice t join session s on s.id = t.session
            where p.session = t.session and p.seat = t.seat and (
                (p.plan_id, p.sequence, p.sequence_version, p.level, p.started_at)
                    is distinct from (t.plan_id, t.sequence, t.sequence_version, t.level, t.started_at)
                or not p.erased and (t.person <> s.person or p.person <> s.person)
                or t.ended_at is not null and (
                    (p.ended_at, p.ending, p.held_us, p.paused_us, p.begun, p.held_segments, p.skipped, p.stopped_in, p.repeated)
                        is distinct from
                    (t.ended_at, t.ending, t.held_us, t.paused_us, t.begun, t.held_segments, t.skipped, t.stopped_in, t.repeated)
                    or not p.erased and p.poses is distinct from t.poses))""";

    private final Sql sql;

    ToldPractices(Sql sql) {
        this.sql = sql;
    }

    /// Makes it this reader's turn, if nobody else reads, and begins with nothing.
    ///
    /// @return whether it is
    boolean begin(UUID reader) {
        return sql.inTransaction(() -> {
            boolean turn = sql.update(TAKE_TURN, reader) > 0;
            if (turn) {
                sql.update("delete from told_practice");
            }
            return turn;
        });
    }

    /// Says that this reader goes on; whoever has not done so for a minute has lost its turn.
    ///
    /// @return whether it is its turn still
    boolean goesOn(UUID reader) {
        return sql.update(STILL_READING, reader) > 0;
    }

    /// How many there are, by the topic.
    int count() {
        return sql.first("select count(*) from told_practice", Row::number).orElseThrow();
    }

    /// Makes the practices that are kept what the topic tells; the figures of everybody follow. To be
    /// called in a transaction.
    ///
    /// @return how many were missing, or something else
    int putRight(UUID reader) {
        sql.update("analyze told_practice");
        sql.update(SWITCHING, reader);
        return sql.update(PUT_RIGHT) + sql.update(ADD_MISSING);
    }

    /// Takes away what was put beside, and gives the turn back.
    void end(UUID reader) {
        if (sql.update("delete from replay where id = ?", reader) > 0) {
            sql.update("delete from told_practice");
        }
    }
}
