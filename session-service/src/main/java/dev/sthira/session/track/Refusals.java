package dev.sthira.session.track;

import dev.sthira.kit.problem.InvalidParameter;
import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import dev.sthira.kit.problem.Standard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;

/// What a person is told when a track is refused, as problems (RFC 9457).
@Singleton
final class Refusals implements ProblemKinds {
    private static final ProblemKind NO_SUCH_BYTES = new ProblemKind(
            "range-not-there",
            416,
            "There are no such bytes",
            "`Range` begins behind the last byte; `Content-Range` of the answer says how many there are. Ask for fewer, or leave"
                    + " `Range` out.");

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(NO_SUCH_BYTES);
    }

    static HttpProblem noSuchBytes(long length) {
        return NO_SUCH_BYTES
                .problem()
                .withDetail("The track has %d bytes, from 0 on.".formatted(length))
                .withHeader("Content-Range", "bytes */" + length)
                .build();
    }

    static HttpProblem noSuchEvent(int last) {
        return InvalidParameter.query(
                "number",
                last < 0
                        ? "must be left out: nothing has happened in this session yet"
                        : "must be the number of an event that has happened, 0 to %d".formatted(last));
    }

    static HttpProblem notNow() {
        return Standard.UNAVAILABLE
                .problem()
                .withDetail("No track can be made at the moment; please try again in a few seconds.")
                .withHeader(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }
}
