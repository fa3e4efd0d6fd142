package dev.sthira.catalog.later;

import dev.sthira.kit.problem.ProblemKind;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;

/// An expected refusal that passes: 503, or 429 where the caller alone is the reason. It has no trace, because nobody
/// has to look for its cause.
public final class TryLater extends RuntimeException {
    private static final int A_FEW = 5;

    private final transient ProblemKind kind;
    private final int seconds;

    /// @param detail  what is the matter this time
    /// @param seconds after which to try again
    public TryLater(ProblemKind kind, String detail, int seconds) {
        super(detail, null, false, false);
        this.kind = kind;
        this.seconds = seconds;
    }

    /// Something of this service is not there at the moment.
    public static TryLater away(ProblemKind kind, String detail) {
        return new TryLater(kind, detail, A_FEW);
    }

    HttpProblem problem() {
        return kind.problem()
                .withDetail(getMessage())
                .withHeader(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
