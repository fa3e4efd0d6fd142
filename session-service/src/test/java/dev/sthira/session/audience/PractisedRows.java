package dev.sthira.session.audience;

import dev.sthira.kit.database.Sql;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Practices, written into a database of their own as the stream would have them written.
final class PractisedRows {
    private static final String PLAN = """
            {"sequence": {"slug": "morning", "version": 1}, "wishes": {"level": "beginner"},
             "segments": [{"block": 1, "step": 1}, {"block": 1, "step": 2}, {"block": 1, "step": 2}, {"block": 2, "step": 1}]}""";

    private final Sql sql;

    PractisedRows(Sql sql) {
        this.sql = sql;
        sql.update("insert into plan (id, body) values ('morning', ?) on conflict do nothing", PLAN);
    }

    void clear() {
        sql.update("truncate practice, practice_entry");
    }

    /// A session that goes on; told again, nothing happens.
    void begun(UUID session, String person, Instant at) {
        sql.update("""
                insert into session (id, shard, person, plan_id, created_at, version, change_no, state, ends_at)
                values (?, 0, ?, 'morning', ?, 1, 0, 'running', ?) on conflict do nothing""", session, person, at, at);
        sql.update("""
                insert into practice (session, person, plan_id, sequence, sequence_version, level, started_at, day, hour)
                values (?, ?, 'morning', 'morning', 1, 'beginner', ?, ?::timestamptz::date, 7) on conflict do nothing""", session, person, at, at.toString());
    }

    /// Its end; told again, nothing happens.
    void over(UUID session, String ending, Integer stoppedIn, Integer... skipped) {
        sql.update("""
                update practice set ended_at = started_at + interval '20 minutes', ending = ?, held_us = 9, paused_us = 0,
                       begun = 4, held_segments = 3, skipped = ?, stopped_in = ?, poses = '[]'
                where session = ? and ended_at is null""", ending, skipped, stoppedIn, session);
    }

    UUID practised(String person, Instant at, String ending, Integer stoppedIn, Integer... skipped) {
        var session = UUID.randomUUID();
        begun(session, person, at);
        over(session, ending, stoppedIn, skipped);
        return session;
    }

    /// All that is added up, row by row.
    List<String> sums() {
        return sql.list("""
                select s::text from practised_step s union all select w::text from practised_week w
                union all select h::text from practised_hour h union all select w::text from practised_wish w
                order by 1""", row -> row.text());
    }
}
