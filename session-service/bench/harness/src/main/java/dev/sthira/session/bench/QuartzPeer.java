package dev.sthira.session.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;

/// The sessions as triggers of a clustered Quartz on the database, acquired in batches.
final class QuartzPeer {
    private static final int THREADS = 20;
    private static @Nullable Peer peer;

    private QuartzPeer() {}

    static void main(String[] arguments) throws IOException, SQLException, SchedulerException {
        try (var own = new Peer(arguments, 1)) {
            peer = own;
            tables(own);
            var scheduler = new StdSchedulerFactory(settings(arguments[0])).getScheduler();
            Map<JobDetail, Set<? extends Trigger>> jobs = IntStream.range(0, own.sessions())
                    .boxed()
                    .filter(session -> !own.isOver(own.first(session)))
                    .collect(
                            Collectors.toMap(QuartzPeer::job, session -> Set.of(trigger(session, own.first(session)))));
            scheduler.scheduleJobs(jobs, true);
            scheduler.start();
            own.measure();
        }
    }

    private static JobDetail job(int session) {
        return JobBuilder.newJob(Boundary.class)
                .withIdentity(Integer.toString(session))
                .storeDurably()
                .build();
    }

    private static Trigger trigger(int session, int number) {
        return TriggerBuilder.newTrigger()
                .withIdentity(Integer.toString(session))
                .forJob(Integer.toString(session))
                .usingJobData("number", Integer.toString(number))
                .startAt(Date.from(own().due(session, number)))
                .build();
    }

    private static Peer own() {
        return Objects.requireNonNull(peer);
    }

    /// Sends what happens at a boundary and sets the trigger to the next one.
    public static final class Boundary implements Job {
        @Override
        public void execute(JobExecutionContext context) {
            int session = Integer.parseInt(context.getTrigger().getKey().getName());
            int next = own().send(
                            session,
                            Integer.parseInt(context.getMergedJobDataMap().getString("number")));
            if (!own().isOver(next)) {
                try {
                    var _ = context.getScheduler()
                            .rescheduleJob(context.getTrigger().getKey(), trigger(session, next));
                } catch (SchedulerException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    private static void tables(Peer peer) throws IOException, SQLException {
        try (InputStream script =
                        QuartzPeer.class.getResourceAsStream("/org/quartz/impl/jdbcjobstore/tables_postgres.sql");
                var connection = peer.database().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static Properties settings(String database) {
        var settings = new Properties();
        settings.putAll(Map.ofEntries(
                Map.entry("org.quartz.scheduler.instanceName", "bench"),
                Map.entry("org.quartz.scheduler.instanceId", "AUTO"),
                Map.entry("org.quartz.scheduler.batchTriggerAcquisitionMaxCount", Integer.toString(THREADS)),
                Map.entry("org.quartz.threadPool.threadCount", Integer.toString(THREADS)),
                Map.entry("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX"),
                Map.entry("org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.PostgreSQLDelegate"),
                Map.entry("org.quartz.jobStore.useProperties", "true"),
                Map.entry("org.quartz.jobStore.isClustered", "true"),
                Map.entry("org.quartz.jobStore.acquireTriggersWithinLock", "true"),
                Map.entry("org.quartz.jobStore.dataSource", "bench"),
                Map.entry("org.quartz.dataSource.bench.provider", "hikaricp"),
                Map.entry("org.quartz.dataSource.bench.driver", "org.postgresql.Driver"),
                Map.entry("org.quartz.dataSource.bench.URL", database),
                Map.entry("org.quartz.dataSource.bench.user", "peer"),
                Map.entry("org.quartz.dataSource.bench.password", "peer"),
                Map.entry("org.quartz.dataSource.bench.maxConnections", Integer.toString(THREADS + 5))));
        return settings;
    }
}
