package dev.sthira.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/// Refuses a request before any resource sees it.
@Singleton
public class EarlyRefusals {
    private static final Pattern SOUND = Pattern.compile("(/([A-Za-z0-9._~!$&'()*+,;=:@-]|%[0-9a-fA-F]{2})*)+");

    private final ProblemAnswers answers;

    EarlyRefusals(ProblemAnswers answers) {
        this.answers = answers;
    }

    /// Ends the answer with a problem of this kind.
    public Future<Void> end(RoutingContext request, ProblemKind kind, String detail) {
        var problem = answers.complete(kind.problem(detail), path(request));
        return request.response()
                .setStatusCode(problem.getStatusCode())
                .putHeader(HttpHeaders.CONTENT_TYPE, HttpProblem.MEDIA_TYPE.toString())
                .end(json(problem).encode());
    }

    // What cannot be taken apart is not repeated.
    private static String path(RoutingContext request) {
        var path = request.request().path();
        return path != null && SOUND.matcher(path).matches() ? path : "/";
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
