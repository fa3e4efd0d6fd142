package dev.sthira.notification.bench;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.sthira.bench.Processor;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// Reminders as tasks of db-scheduler, all due at one instant, with the settings that its documentation gives for
/// speed; a task is done once its message is a row. `DbSchedulerPeer DATABASE TASKS`
final class DbSchedulerPeer {
    private static final int THREADS = 20;
    private static final int WARM_UP = 5_000;
    private static final String TABLES = """
            drop table if exists scheduled_tasks;
            create table scheduled_tasks (
                task_name text not null, task_instance text not null, task_data bytea,
                execution_time timestamptz not null, picked boolean not null, picked_by text,
                last_success timestamptz, last_failure timestamptz, consecutive_failures int,
                last_heartbeat timestamptz, version bigint not null, priority smallint,
                primary key (task_name, task_instance));
            create index on scheduled_tasks (execution_time);
            create index on scheduled_tasks (last_heartbeat);
            drop table if exists peer_message;
            create table peer_message (like message including all)""";
    private static final String SEED = """
            insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
            select 'reminder', i::text, now(), false, 1 from generate_series(%d, %d) i;
            analyze scheduled_tasks""";
    private static final String MESSAGE = """
            insert into peer_message (kind, channel, target, origin, cause_type, cause_id, cause_text, title, content,
                                      due_at, deadline, created_at)
            values ('reminder', 'email', 'contact:' || ?, 'email', 'reminder', ?, 'your reminder',
                    'Time for A stronger back', jsonb_build_object('text', repeat('a stronger back ', 50)), now(),
                    now() + interval '1 hour', now())""";

    private DbSchedulerPeer() {}

    static void main(String[] arguments) throws SQLException, InterruptedException {
        int tasks = Integer.parseInt(arguments[1]);
        var warm = new CountDownLatch(WARM_UP);
        var all = new CountDownLatch(WARM_UP + tasks);
        try (var database = pool(arguments[0])) {
            run(database, TABLES);
            run(database, SEED.formatted(1, WARM_UP));
            var task = Tasks.oneTime("reminder").execute((instance, _) -> {
                remind(database, instance.getId());
                warm.countDown();
                all.countDown();
            });
            Scheduler.create(database, task)
                    .threads(THREADS)
                    .pollingInterval(Duration.ofMillis(100))
                    .pollUsingLockAndFetch(4.0, 20.0)
                    .build()
                    .start();
            warm.await();
            run(database, SEED.formatted(WARM_UP + 1, WARM_UP + tasks));
            double cpu = Processor.of(ProcessHandle.current().pid());
            long begin = System.nanoTime();
            all.await();
            Program.say(
                    tasks,
                    tasks,
                    (System.nanoTime() - begin) / 1e9,
                    Processor.of(ProcessHandle.current().pid()) - cpu);
        }
    }

    private static HikariDataSource pool(String url) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(Database.NAME);
        config.setPassword(Database.NAME);
        config.setMaximumPoolSize(THREADS + 10);
        return new HikariDataSource(config);
    }

    private static void run(HikariDataSource database, String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void remind(HikariDataSource database, String id) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(MESSAGE)) {
            insert.setString(1, id);
            insert.setString(2, id);
            insert.execute();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
