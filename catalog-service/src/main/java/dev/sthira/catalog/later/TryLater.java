package dev.sthira.catalog.later;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.core.HttpHeaders;

/// An expected refusal that passes: 503, or 429 where the caller alone is the reason. It has no trace, because nobody
/// has to look for its cause.
public final class TryLater extends RuntimeException {
    private final String what;
    private final int status;
    private final String detail;
    private final int seconds;

    /// @param what    short name of what is refused, for the counter and the log
    /// @param seconds after which to try again
    public TryLater(String what, int status, String title, String detail, int seconds) {
        super(title, null, false, false);
        this.what = what;
        this.status = status;
        this.detail = detail;
        this.seconds = seconds;
    }

    /// Something of this service is not there at the moment.
    public static TryLater away(String what, String title, String detail) {
        return new TryLater(what, 503, title, detail, 5);
    }

    String what() {
        return what;
    }

    HttpProblem problem() {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(getMessage())
                .withDetail(detail)
                .withHeader(HttpHeaders.RETRY_AFTER, seconds)
                .build();
    }
}
