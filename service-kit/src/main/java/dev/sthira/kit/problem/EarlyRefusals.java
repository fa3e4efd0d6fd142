package dev.sthira.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/// Refuses a request before any resource sees it.
@Singleton
public class EarlyRefusals {
    private final ProblemAnswers answers;

    EarlyRefusals(ProblemAnswers answers) {
        this.answers = answers;
    }

    /// Ends the answer with a problem of this kind.
    public Future<Void> end(RoutingContext request, ProblemKind kind, String detail) {
        var path = request.request().path() == null ? "/" : request.normalizedPath();
        var problem = answers.complete(kind.problem(detail), path);
        return request.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .end(json(problem).encode());
    }

    private static JsonObject json(HttpProblem problem) {
        return new JsonObject()
                .put("type", problem.getType().toString())
                .put("status", problem.getStatusCode())
                .put("title", problem.getTitle())
                .put("detail", problem.getDetail())
                .put("instance", problem.getInstance().toString());
    }
}
