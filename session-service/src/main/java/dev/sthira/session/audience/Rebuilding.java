package dev.sthira.session.audience;

import dev.sthira.session.practice.Replay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/// Makes what analysts see anew, from the topic of session events and from what is kept: all of it is there
/// before anything is switched, and then it is at once.
@ApplicationScoped
class Rebuilding {
    private static final Duration LONGEST = Duration.ofHours(6);

    private final Replay replay;
    private final Sums sums;

    Rebuilding(Replay replay, Sums sums) {
        this.replay = replay;
        this.sums = sums;
    }

    /// Reads the topic, compares, and switches where something differs.
    RebuiltView rebuild(Replay.Reader reader, Replay.Progress progress) {
        try {
            Replay.Told told = replay.read(reader, progress);
            return QuarkusTransaction.requiringNew()
                    .timeout((int) LONGEST.toSeconds())
                    .call(() -> RebuiltView.of(told, replay.putRight(reader), sums.rebuild()));
        } finally {
            replay.end(reader);
        }
    }
}
