package dev.sthira.notification.device;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import dev.sthira.kit.problem.Standard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;

/// How a subscription is refused.
@Singleton
class DeviceProblems implements ProblemKinds {
    private static final int HALF_A_MINUTE = 30;
    private static final ProblemKind TOO_MANY = new ProblemKind(
            "too-many-devices",
            409,
            "There are 10 devices already",
            "A person has at most 10 devices. Remove one that is no longer used, then subscribe this one.");

    static HttpProblem tooMany() {
        return TOO_MANY.problem("Remove one that is no longer used, then subscribe this one.");
    }

    static HttpProblem unresolved() {
        return Standard.UNAVAILABLE
                .problem()
                .withDetail("The name of the push service cannot be resolved right now.")
                .withHeader(HttpHeaders.RETRY_AFTER, HALF_A_MINUTE)
                .build();
    }

    @Override
    public List<ProblemKind> kinds() {
        return List.of(TOO_MANY);
    }
}
