package dev.sthira.notification.contact;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;

/// How a contact is refused.
@Singleton
class ContactProblems implements ProblemKinds {
    private static final ProblemKind TOO_MANY = new ProblemKind(
            "too-many-addresses",
            429,
            "Too many addresses",
            "Every address that nobody vouches for is asked by mail, and this person or network named so many today that no"
                    + " more are. `Retry-After` says after how many seconds to try again.");

    static HttpProblem tooMany(Duration wait) {
        return TOO_MANY.problem()
                .withDetail("You have named many addresses today. Confirm one of them, or try again later.")
                .withHeader(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                .build();
    }

    @Override
    public List<ProblemKind> kinds() {
        return List.of(TOO_MANY);
    }
}
