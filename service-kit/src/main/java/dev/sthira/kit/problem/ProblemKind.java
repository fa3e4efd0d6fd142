package dev.sthira.kit.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/// A kind of problem: what programs may rely on, whatever the sentences around it say.
///
/// @param name        lower case with hyphens; the last part of `type`, stable for ever
/// @param status      the HTTP status of every problem of this kind
/// @param title       a short sentence, the same for every problem of this kind
/// @param explanation what it means and what to do, for the page that `type` leads to
public record ProblemKind(String name, int status, String title, String explanation) {
    /// Where the pages of all kinds are.
    static final String PAGES = "/problems/";

    /// The `type` of its problems, relative to the service that answers.
    public URI type() {
        return URI.create(PAGES + name);
    }

    /// A problem of this kind, to be told more about.
    public HttpProblem.Builder problem() {
        return HttpProblem.builder().withType(type()).withStatus(status).withTitle(title);
    }

    /// A problem of this kind.
    ///
    /// @param detail what is wrong this time, and what to change
    public HttpProblem problem(String detail) {
        return problem().withDetail(detail).build();
    }
}
