package dev.sthira.catalog.later;

import dev.sthira.kit.problem.ProblemAnswers;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers refusals that pass.
final class LaterProblems {
    private static final int BEFORE_THE_LIBRARY = 1;

    private final Refused refused;
    private final ProblemAnswers answers;

    LaterProblems(Refused refused, ProblemAnswers answers) {
        this.refused = refused;
        this.answers = answers;
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response later(TryLater why, UriInfo uri) {
        refused.count(why.what(), String.valueOf(why.getMessage()));
        return answers.answer(why.problem(), uri);
    }
}
