package dev.sthira.catalog.later;

import dev.sthira.kit.problem.ProblemAnswers;
import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers refusals that pass, and tells of those that a queue has.
@Singleton
final class LaterProblems implements ProblemKinds {
    static final ProblemKind YOURS_UNDER_WAY = new ProblemKind(
            "yours-under-way",
            429,
            "Several of yours are under way",
            "As many costly requests of yours as one caller may have at once are waiting or being worked on. Wait for one"
                    + " of them to be answered; `Retry-After` says when to look again.");
    static final ProblemKind QUEUE_FULL = new ProblemKind(
            "queue-full",
            503,
            "Too many at once",
            "Others are waiting already, and the line is full. `Retry-After` says when to try again; nothing was changed.");

    private static final int BEFORE_THE_LIBRARY = 1;

    private final ProblemAnswers answers;

    LaterProblems(ProblemAnswers answers) {
        this.answers = answers;
    }

    @ServerExceptionMapper(priority = BEFORE_THE_LIBRARY)
    Response later(TryLater why, UriInfo uri) {
        return answers.answer(why.problem(), uri);
    }

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(YOURS_UNDER_WAY, QUEUE_FULL);
    }
}
