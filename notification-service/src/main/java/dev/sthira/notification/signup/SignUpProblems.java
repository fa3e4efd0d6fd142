package dev.sthira.notification.signup;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;

/// How signing up is refused.
@Singleton
class SignUpProblems implements ProblemKinds {
    private static final ProblemKind TOO_MANY = new ProblemKind(
            "too-many-sign-ups",
            429,
            "Too many sign-ups",
            "So many sign-ups came from one network in this hour that no more are taken. `Retry-After` says after how many"
                    + " seconds they are again.");

    static HttpProblem tooMany(Duration wait) {
        return TOO_MANY.problem()
                .withDetail("Too many sign-ups came from your network in this hour. Try again later.")
                .withHeader(HttpHeaders.RETRY_AFTER, Math.max(1, wait.toSeconds()))
                .build();
    }

    @Override
    public List<ProblemKind> kinds() {
        return List.of(TOO_MANY);
    }
}
