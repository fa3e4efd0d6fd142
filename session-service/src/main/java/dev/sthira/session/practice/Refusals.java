package dev.sthira.session.practice;

import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.problem.Standard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Map;

/// What a person is told when a request is refused, as problems (RFC 9457).
final class Refusals {

    private Refusals() {}

    static HttpProblem unknown() {
        return Checks.notFound();
    }

    static HttpProblem badMark() {
        return Standard.INVALID_PARAMETER
                .problem()
                .withDetail("before must be the `next` of an earlier page; leave it out for the first page.")
                .build();
    }

    static HttpProblem noZone() {
        return Standard.INVALID_PARAMETER
                .problem()
                .with("violations", List.of(Map.of("field", "zone", "message", "is empty", "in", "query")))
                .withDetail("zone is empty; name an IANA time zone such as Europe/Berlin, or leave zone out for UTC.")
                .build();
    }

    static HttpProblem unknownZone() {
        return Standard.INVALID_PARAMETER
                .problem()
                .withDetail("zone must be the name of an IANA time zone, such as Europe/Berlin.")
                .with("violations", List.of(Map.of("field", "zone", "message", "is no IANA time zone", "in", "query")))
                .build();
    }
}
