package dev.sthira.session.live;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;

/// What a person is told when a stream is refused, as problems (RFC 9457).
@Singleton
final class Refusals implements ProblemKinds {
    private static final ProblemKind BAD_TICKET = new ProblemKind(
            "ticket-opens-nothing",
            401,
            "This ticket opens nothing",
            "A ticket opens the stream of its own session once, within 30 seconds. Get a new one from"
                    + " `POST /sessions/{id}/tickets`.");
    private static final ProblemKind TOO_MANY = new ProblemKind(
            "too-many-streams",
            429,
            "Too many streams",
            "A person may follow only so many streams at one time, whatever devices they are on. Close one, and try again.");

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(BAD_TICKET, TOO_MANY);
    }

    static HttpProblem badTicket() {
        return BAD_TICKET
                .problem()
                .withDetail("A ticket opens its own session's stream once, within 30 seconds; get a new one.")
                .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    static HttpProblem tooMany() {
        return TOO_MANY.problem()
                .withDetail("You have %d streams open, as many as fit at one time; close one of them first."
                        .formatted(LiveFeed.STREAMS_A_PERSON))
                .withHeader(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }
}
