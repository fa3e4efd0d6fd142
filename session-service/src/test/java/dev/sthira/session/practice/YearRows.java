package dev.sthira.session.practice;

import dev.sthira.kit.database.Sql;
import dev.sthira.session.practice.SyntheticYear.Lived;
import dev.sthira.session.session.Commanded;
import dev.sthira.session.session.ShardOf;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/// Writes a synthetic year fast, in the shape that the service writes it in: sessions with their log, and the practices
/// that its own summary makes of them. The database adds them up as it does for anybody.
public final class YearRows implements AutoCloseable {
    private static final int AT_ONCE = 2_000;
    private static final String SESSION =
            "copy session (id, shard, person, plan_id, created_at, version, change_no, state, ends_at, closed_at) from stdin";
    private static final String COMMAND = "copy command (session_id, version, kind, at) from stdin";
    private static final String PRACTICE = """
            copy practice (session, seat, person, plan_id, sequence, sequence_version, level, started_at, day, hour, ended_at,
                           ending, held_us, paused_us, begun, held_segments, skipped, stopped_in, repeated, poses) from stdin""";

    private final Connection connection;
    private final ShardOf shardOf;
    private final StringBuilder sessions = new StringBuilder();
    private final StringBuilder commands = new StringBuilder();
    private final StringBuilder practices = new StringBuilder();
    private int waiting;

    public YearRows(Connection connection, ShardOf shardOf) {
        this.connection = connection;
        this.shardOf = shardOf;
    }

    public void add(Lived lived) {
        PracticeSummary summary = lived.summary();
        row(
                sessions,
                lived.session(),
                shardOf.session(lived.session()),
                lived.person().id(),
                lived.plan().id(),
                lived.createdAt(),
                lived.commands().size(),
                0,
                "completed",
                summary.endedAt(),
                summary.endedAt());
        for (Commanded one : lived.commands()) {
            row(commands, lived.session(), one.version(), one.command().kind().word(), one.at());
        }
        row(
                practices,
                lived.session(),
                0,
                lived.person().id(),
                lived.plan().id(),
                lived.plan().sequence().slug(),
                lived.plan().sequence().version(),
                lived.plan().level(),
                summary.startedAt(),
                lived.day(),
                lived.hour(),
                summary.endedAt(),
                summary.ending().word(),
                Sql.micros(summary.held()),
                Sql.micros(summary.paused()),
                summary.begun(),
                summary.heldToTheEnd(),
                array(summary.skipped()),
                summary.stoppedIn().map(String::valueOf).orElse("\\N"),
                array(summary.repeated()),
                PracticeWriter.poses(summary.poses()));
        if (++waiting == AT_ONCE) {
            flush();
        }
    }

    private void flush() {
        try {
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(SESSION, new StringReader(sessions.toString()));
            copy.copyIn(COMMAND, new StringReader(commands.toString()));
            copy.copyIn(PRACTICE, new StringReader(practices.toString()));
        } catch (SQLException | IOException failed) {
            throw new IllegalStateException(failed);
        }
        Stream.of(sessions, commands, practices).forEach(rows -> rows.setLength(0));
        waiting = 0;
    }

    private static void row(StringBuilder rows, Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(cells[i]);
        }
        rows.append('\n');
    }

    private static String array(List<Integer> numbers) {
        return numbers.toString().replace('[', '{').replace(']', '}').replace(" ", "");
    }

    @Override
    public void close() {
        if (waiting > 0) {
            flush();
        }
    }
}
