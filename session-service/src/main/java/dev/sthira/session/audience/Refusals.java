package dev.sthira.session.audience;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/// What an operator is told who cannot have the statistics rebuilt, as problems (RFC 9457).
@Singleton
final class Refusals implements ProblemKinds {
    private static final ProblemKind REBUILT_ALREADY = new ProblemKind(
            "rebuild-under-way",
            409,
            "The statistics are being rebuilt",
            "One rebuilding at a time reads the topic. Wait for its end; one that was broken off is forgotten within a minute.");

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(REBUILT_ALREADY);
    }

    static HttpProblem rebuiltAlready() {
        return REBUILT_ALREADY.problem("They are being rebuilt just now; ask again when that is over.");
    }
}
