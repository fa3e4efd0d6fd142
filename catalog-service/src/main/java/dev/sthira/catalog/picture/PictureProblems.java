package dev.sthira.catalog.picture;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// Refusals of those who ask for pictures.
@Singleton
final class PictureProblems implements ProblemKinds {
    private static final ProblemKind NOT_DRAWN = new ProblemKind(
            "pose-not-drawn",
            404,
            "There is no picture of this pose",
            "The pose is in the catalog, but nobody has drawn it yet. Show its name instead, and ask again another day.");

    PictureProblems() {}

    static HttpProblem notDrawn(String pose) {
        return NOT_DRAWN.problem("Nobody has drawn %s yet.".formatted(pose));
    }

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(NOT_DRAWN);
    }
}
