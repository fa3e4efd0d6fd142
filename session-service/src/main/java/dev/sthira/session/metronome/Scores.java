package dev.sthira.session.metronome;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.PreparedFormat;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// The scores of all plans that are being played. One that nobody follows any more is forgotten, and of the prepared
/// events no more is kept than has room.
@ApplicationScoped
class Scores {
    private static final int ROOM_FOR_PREPARED = 32 << 20;

    private final Cache<String, Score> known =
            Caffeine.newBuilder().weakValues().build();
    private final Cache<Score, PreparedFormat> prepared;

    Scores() {
        this(ROOM_FOR_PREPARED);
    }

    Scores(int room) {
        prepared = Caffeine.newBuilder()
                .weakKeys()
                .maximumWeight(room)
                .weigher((Score _, PreparedFormat format) -> format.bytes())
                .executor(Runnable::run)
                .removalListener((score, _, _) -> forget(score))
                .build();
    }

    Score of(Plan plan) {
        return known.get(plan.id(), _ -> new Score(plan, this::prepare));
    }

    /// How many bytes of prepared events are kept.
    long kept() {
        prepared.cleanUp();
        return prepared.policy().eviction().orElseThrow().weightedSize().orElse(0);
    }

    private void prepare(Score score) {
        var format = PreparedFormat.of(score.plan());
        score.prepare(format);
        prepared.put(score, format);
    }

    private static void forget(@Nullable Score score) {
        if (score != null) {
            score.prepare(null);
        }
    }
}
