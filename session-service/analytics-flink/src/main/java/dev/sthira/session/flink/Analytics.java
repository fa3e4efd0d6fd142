package dev.sthira.session.flink;

import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.flink.core.execution.JobClient;

/// Reads the topic from its start to its end of now in a cluster of two task managers, and ends.
public final class Analytics {
    private static final Logger ALL = Logger.getLogger("");
    private static final int CHECKPOINTS_BEFORE = 2;
    private static final long LOOK = 50;

    private Analytics() {}

    /// Exits with 0 once all is written; with 1 where the job failed, or ended before a task manager could be lost.
    public static void main(String[] args) throws Exception {
        ALL.setLevel(Level.SEVERE);
        System.exit(run(Wish.of(List.of(args))) ? 0 : 1);
    }

    private static boolean run(Wish wish) throws Exception {
        try (var cluster = Cluster.start(wish)) {
            long began = System.nanoTime();
            var job =
                    new Job(wish, cluster.environment()).start().getJobClient().orElseThrow();
            if (wish.lose() && !lose(cluster, job)) {
                System.err.println("sthira: the job ended before a task manager could be lost; give it more events.");
                return false;
            }
            job.getJobExecutionResult().get();
            System.out.printf(
                    Locale.ROOT,
                    "job: %d slots, %.1f s, %d checkpoints, %d restored%n",
                    wish.slots(),
                    (System.nanoTime() - began) / 1e9,
                    cluster.checkpoints(job.getJobID()),
                    cluster.restored(job.getJobID()));
            return !wish.lose() || cluster.restored(job.getJobID()) > 0;
        }
    }

    /// In mid-job: with state to restore, and more to come.
    private static boolean lose(Cluster cluster, JobClient job) throws Exception {
        while (cluster.checkpoints(job.getJobID()) < CHECKPOINTS_BEFORE) {
            if (job.getJobStatus().get().isGloballyTerminalState()) {
                return false;
            }
            Thread.sleep(LOOK);
        }
        cluster.loseOne();
        return true;
    }
}
