package dev.sthira.session.live;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;

/// What a person is told when a stream is refused, as problems (RFC 9457).
final class Refusals {

    private Refusals() {}

    static HttpProblem unknown() {
        return HttpProblem.builder()
                .withStatus(404)
                .withTitle("No such session")
                .withDetail("You have no session with this id.")
                .build();
    }

    static HttpProblem badTicket() {
        return HttpProblem.builder()
                .withStatus(401)
                .withTitle("This ticket opens nothing")
                .withDetail("A ticket opens its own session's stream once, within 30 seconds; get a new one.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    static HttpProblem tooMany() {
        return HttpProblem.builder()
                .withStatus(429)
                .withTitle("Too many streams")
                .withDetail("You follow as many sessions as fit at one time; close one of the streams first.")
                .withHeader(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }
}
