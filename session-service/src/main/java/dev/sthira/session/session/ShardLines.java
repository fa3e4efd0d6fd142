package dev.sthira.session.session;

import dev.sthira.kit.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;

/// The lines between the sealed past of shards and what may still be changed, as whoever changes something meets them.
///
/// What is done holds its shard's advisory lock shared until its transaction ends, and takes effect just behind the
/// shard's cursor at the earliest: what lies up to the cursor is sealed and may be on its way to Kafka.
@ApplicationScoped
public class ShardLines {

    /// First key of the advisory locks of sessions, so that one session is commanded by one after another.
    private static final int SESSION_LOCKS = 0x5374_6853;

    private static final String LOCK = """
            select 1 from (select pg_advisory_xact_lock_shared(?, ?), pg_advisory_xact_lock(?, ?)) locked""";

    private static final String SHARED = """
            select 1 from (select pg_advisory_xact_lock_shared(?, key) from unnest(?::int[]) as held (key)) locked""";

    private static final String ALONE = """
            select 1 from (select pg_advisory_xact_lock(?, key) from unnest(?::int[]) as held (key)) locked""";

    private static final String EARLIEST =
            "select greatest(clock_timestamp(), cursor + interval '1 microsecond') as at from shard where id = ?";

    private final Sql sql;

    ShardLines(Sql sql) {
        this.sql = sql;
    }

    /// Lets the shard be sealed no further, and nobody else change the session.
    ///
    /// A statement of its own: what is read behind it has been committed by whoever had the locks before.
    public void hold(int shard, UUID session) {
        sql.each(LOCK, _ -> {}, Sessions.SHARD_LOCKS, shard, SESSION_LOCKS, session.hashCode());
    }

    /// The same for several at once; always in one order, so that nobody waits for somebody who waits for them.
    void hold(Collection<UUID> sessions, ShardOf shardOf) {
        hold(SHARED, Sessions.SHARD_LOCKS, sessions.stream().map(shardOf::session));
        hold(ALONE, SESSION_LOCKS, sessions.stream().map(UUID::hashCode));
    }

    private void hold(String how, int space, Stream<Integer> keys) {
        sql.each(how, _ -> {}, space, keys.distinct().sorted().toArray(Integer[]::new));
    }

    /// From here on something may take effect in a shard that is held.
    public Instant earliest(int shard) {
        return sql.first(EARLIEST, row -> row.instant("at"), shard).orElseThrow();
    }
}
