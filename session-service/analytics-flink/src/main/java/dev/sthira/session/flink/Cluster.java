package dev.sthira.session.flink;

import java.net.URI;
import java.time.Duration;
import org.apache.flink.api.common.JobID;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.apache.flink.runtime.minicluster.MiniClusterConfiguration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/// Flink's own small cluster, with a job manager and two task managers, or one where there is one slot only.
final class Cluster implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(1);

    private final MiniCluster cluster;
    private final Configuration settings;
    private final int slots;

    private Cluster(MiniCluster cluster, Configuration settings, int slots) {
        this.cluster = cluster;
        this.settings = settings;
        this.slots = slots;
    }

    static Cluster start(Wish wish) throws Exception {
        var settings = settings(wish);
        int managers = Math.min(2, wish.slots());
        var cluster = new MiniCluster(new MiniClusterConfiguration.Builder()
                .setConfiguration(settings)
                .setNumTaskManagers(managers)
                .setNumSlotsPerTaskManager(wish.slots() / managers)
                .build());
        cluster.start();
        return new Cluster(cluster, settings, wish.slots());
    }

    /// State is exactly once, and kept in a folder each second; who is lost is waited for.
    private static Configuration settings(Wish wish) {
        var settings = new Configuration();
        settings.set(JobManagerOptions.BIND_HOST, LOOPBACK);
        settings.set(TaskManagerOptions.BIND_HOST, LOOPBACK);
        settings.set(RestOptions.BIND_ADDRESS, LOOPBACK);
        settings.set(RestOptions.BIND_PORT, "0");
        settings.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(64));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(256));
        settings.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(256));
        settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, BETWEEN_CHECKPOINTS);
        settings.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY, wish.state().toUri().toString());
        settings.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, 10);
        settings.set(RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(100));
        return settings;
    }

    StreamExecutionEnvironment environment() throws Exception {
        URI address = cluster.getRestAddress().get();
        var environment =
                StreamExecutionEnvironment.createRemoteEnvironment(address.getHost(), address.getPort(), settings);
        environment.setParallelism(slots);
        return environment;
    }

    /// How many checkpoints of a job are complete.
    long checkpoints(JobID job) throws Exception {
        var snapshot = cluster.getExecutionGraph(job).get().getCheckpointStatsSnapshot();
        return snapshot == null ? 0 : snapshot.getCounts().getNumberOfCompletedCheckpoints();
    }

    /// How often a job was restored from one.
    long restored(JobID job) throws Exception {
        var snapshot = cluster.getExecutionGraph(job).get().getCheckpointStatsSnapshot();
        return snapshot == null ? 0 : snapshot.getCounts().getNumberOfRestoredCheckpoints();
    }

    /// Loses a task manager with all that runs on it, and gets another.
    void loseOne() throws Exception {
        cluster.terminateTaskManager(0).get();
        cluster.startTaskManager();
    }

    @Override
    public void close() throws Exception {
        cluster.close();
    }
}
