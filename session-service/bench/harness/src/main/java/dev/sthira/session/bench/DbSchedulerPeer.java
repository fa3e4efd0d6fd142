package dev.sthira.session.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;

/// The sessions as tasks of db-scheduler with the settings that its documentation gives for speed, and a poll every
/// 20 ms.
final class DbSchedulerPeer {
    private static final int THREADS = 40;
    private static final Duration POLL = Duration.ofMillis(20);

    private static final String TABLE = """
            drop table if exists scheduled_tasks;
            create table scheduled_tasks (
                task_name text not null,
                task_instance text not null,
                task_data bytea,
                execution_time timestamptz not null,
                picked boolean not null,
                picked_by text,
                last_success timestamptz,
                last_failure timestamptz,
                consecutive_failures int,
                last_heartbeat timestamptz,
                version bigint not null,
                priority smallint,
                primary key (task_name, task_instance));
            create index execution_time_idx on scheduled_tasks (execution_time);
            create index last_heartbeat_idx on scheduled_tasks (last_heartbeat);
            create index priority_execution_time_idx on scheduled_tasks (priority desc, execution_time asc)""";

    private DbSchedulerPeer() {}

    static void main(String[] arguments) throws IOException, SQLException {
        try (var peer = new Peer(arguments, THREADS + 10)) {
            seed(peer);
            var task = Tasks.custom("boundary", Integer.class).execute((instance, _) -> {
                int session = Integer.parseInt(instance.getId());
                return then(peer, session, peer.send(session, instance.getData()));
            });
            var scheduler = Scheduler.create(peer.database(), task)
                    .threads(THREADS)
                    .pollingInterval(POLL)
                    .pollUsingLockAndFetch(4.0, 20.0)
                    .serializer(new Numbers())
                    .build();
            scheduler.start();
            peer.measure();
        }
    }

    private static CompletionHandler<Integer> then(Peer peer, int session, int next) {
        return (complete, operations) -> {
            if (peer.isOver(next)) {
                operations.stop();
            } else {
                operations.reschedule(complete, peer.due(session, next), next);
            }
        };
    }

    private static void seed(Peer peer) throws SQLException {
        try (Connection connection = peer.database().getConnection()) {
            connection.createStatement().execute(TABLE);
            connection.setAutoCommit(false);
            try (var insert = connection.prepareStatement(
                    "insert into scheduled_tasks (task_name, task_instance, task_data, execution_time, picked, version)"
                            + " values ('boundary', ?, ?, ?, false, 1)")) {
                for (int session = 0; session < peer.sessions(); session++) {
                    int number = peer.first(session);
                    if (!peer.isOver(number)) {
                        insert.setString(1, Integer.toString(session));
                        insert.setBytes(2, new Numbers().serialize(number));
                        insert.setTimestamp(3, Timestamp.from(peer.due(session, number)));
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
            connection.commit();
            connection.setAutoCommit(true);
            connection.createStatement().execute("analyze scheduled_tasks");
        }
    }

    /// Numbers as four bytes.
    private static final class Numbers implements Serializer {
        @Override
        public byte[] serialize(Object number) {
            return ByteBuffer.allocate(Integer.BYTES).putInt((Integer) number).array();
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] bytes) {
            return type.cast(ByteBuffer.wrap(bytes).getInt());
        }
    }
}
