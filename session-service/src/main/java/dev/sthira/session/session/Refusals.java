package dev.sthira.session.session;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import dev.sthira.kit.problem.Standard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;

/// What a person is told when a request about sessions is refused, as problems (RFC 9457).
@Singleton
final class Refusals implements ProblemKinds {
    private static final ProblemKind NOT_NOW = new ProblemKind(
            "command-not-now",
            409,
            "The session does not take this command now",
            "The command does not fit where the session stands, which `state` tells; `legal` names the commands that do. Most"
                    + " often another device of the same person was faster: read the session and decide again.");
    private static final ProblemKind OVER = new ProblemKind(
            "session-over",
            409,
            "The session is over",
            "It was done, ended or abandoned, and takes no more commands. Create a new session to practise again.");
    private static final ProblemKind TOO_MANY = new ProblemKind(
            "too-many-sessions",
            409,
            "Too many sessions at once",
            "A person may have only so many sessions that are not over. `GET /sessions` lists them; end one, and try again.");
    private static final ProblemKind MOVED_ON = new ProblemKind(
            "session-moved-on",
            412,
            "The session has moved on",
            "`expectedVersion` or `If-Match` does not hold; `version` tells the present one. The command had no effect: read"
                    + " the session, look at what changed, and decide again.");
    private static final ProblemKind NO_PLAN = new ProblemKind(
            "no-plan",
            503,
            "No plan can be made right now",
            "The catalog, which makes the plan of a new session, does not answer. Sessions under way go on; `Retry-After` says"
                    + " when to try to create this one again.");

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(NOT_NOW, OVER, TOO_MANY, MOVED_ON, NO_PLAN);
    }

    static HttpProblem illegal(Decision.Illegal illegal, CommandKind asked) {
        List<String> legal =
                illegal.legal().stream().map(CommandKind::word).sorted().toList();
        String standing = illegal.standing().word();
        return (legal.isEmpty() ? OVER : NOT_NOW)
                .problem()
                .withDetail("It cannot " + asked.word() + ": it is " + standing + ". " + advice(legal))
                .with("state", standing)
                .with("legal", legal)
                .build();
    }

    private static String advice(List<String> legal) {
        return legal.isEmpty()
                ? "Create a new session to practise again."
                : "What it takes now: " + String.join(", ", legal) + ".";
    }

    static HttpProblem stale(Decision.Stale stale) {
        return MOVED_ON.problem()
                .withDetail(
                        "It is at version %d, not where you took it to be; read the session again before you command it."
                                .formatted(stale.version()))
                .with("version", stale.version())
                .build();
    }

    static HttpProblem tooMany() {
        return TOO_MANY.problem("You have as many sessions as fit at one time; end one of them first.");
    }

    static HttpProblem noObject() {
        return Standard.MALFORMED_BODY.problem("The body must be an object.");
    }

    static HttpProblem noCatalog() {
        return NO_PLAN.problem()
                .withDetail(
                        "The catalog does not answer. Sessions under way go on; try to create this one again shortly.")
                .withHeader(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }
}
