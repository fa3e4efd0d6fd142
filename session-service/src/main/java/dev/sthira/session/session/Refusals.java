package dev.sthira.session.session;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.Response.Status;
import java.util.List;

/// What a person is told when a request is refused, as problems (RFC 9457).
final class Refusals {

    private Refusals() {}

    static HttpProblem unknown() {
        return problem(Status.NOT_FOUND, "No such session", "You have no session with this id.")
                .build();
    }

    static HttpProblem illegal(Decision.Illegal illegal, Command.Kind asked) {
        List<String> legal =
                illegal.legal().stream().map(Command.Kind::word).sorted().toList();
        String standing = illegal.standing().word();
        String advice = legal.isEmpty()
                ? "It is over; create a new session to practise again."
                : "What it takes now: " + String.join(", ", legal) + ".";
        return problem(
                        Status.CONFLICT,
                        "The session cannot " + asked.word() + " now",
                        "The session is " + standing + ". " + advice)
                .with("state", standing)
                .with("legal", legal)
                .build();
    }

    static HttpProblem stale(Decision.Stale stale) {
        return problem(
                        Status.PRECONDITION_FAILED,
                        "The session has moved on",
                        "It is at version %d, not where you took it to be; read the session again before you command it."
                                .formatted(stale.version()))
                .with("version", stale.version())
                .build();
    }

    static HttpProblem tooMany() {
        return problem(
                        Status.CONFLICT,
                        "Too many sessions at once",
                        "You have as many sessions as fit at one time; end one of them first.")
                .build();
    }

    static HttpProblem keyTaken() {
        return HttpProblem.builder()
                .withStatus(422)
                .withTitle("Idempotency-Key used before")
                .withDetail("This Idempotency-Key came with another body before; send a new key for a new request.")
                .build();
    }

    static HttpProblem noObject() {
        return problem(Status.BAD_REQUEST, "The body cannot be read", "The body must be an object.")
                .build();
    }

    static HttpProblem noCatalog() {
        return problem(
                        Status.SERVICE_UNAVAILABLE,
                        "No plan can be made right now",
                        "The catalog does not answer. Sessions under way go on; try to create this one again shortly.")
                .withHeader("Retry-After", 5)
                .build();
    }

    static HttpProblem unknownState(String state) {
        return problem(
                        Status.BAD_REQUEST,
                        "Unknown state",
                        "state must be ready, running, paused, completed or abandoned, not '%s'."
                                .formatted(state.length() > 40 ? state.substring(0, 40) + "…" : state))
                .build();
    }

    static HttpProblem badMark() {
        return problem(
                        Status.BAD_REQUEST,
                        "Unknown page",
                        "before must be the `next` of an earlier page; leave it out for the first page.")
                .build();
    }

    private static HttpProblem.Builder problem(Status status, String title, String detail) {
        return HttpProblem.builder().withStatus(status).withTitle(title).withDetail(detail);
    }
}
