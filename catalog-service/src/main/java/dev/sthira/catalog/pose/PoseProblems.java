package dev.sthira.catalog.pose;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// What somebody is told who asks for a pose that is not there.
@Singleton
public final class PoseProblems implements ProblemKinds {
    private static final ProblemKind UNKNOWN = new ProblemKind(
            "pose-unknown",
            404,
            "There is no such pose",
            "The catalog has no pose of this short name. `GET /poses` lists those there are, and `GET /search` finds them"
                    + " by any of their names.");

    PoseProblems() {}

    public static HttpProblem unknown() {
        return UNKNOWN.problem("GET /poses lists the poses there are.");
    }

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(UNKNOWN);
    }
}
