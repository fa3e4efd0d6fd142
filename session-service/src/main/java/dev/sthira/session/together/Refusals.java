package dev.sthira.session.together;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What people are told who cannot invite, or cannot come, as problems (RFC 9457).
@Singleton
final class Refusals implements ProblemKinds {
    private static final ProblemKind CLOSED = new ProblemKind(
            "invite-closed",
            410,
            "This invite leads nowhere any more",
            "`reason` says why: it was revoked, it has expired, as many people came by it as may (`used`), or its session is"
                    + " over (`session-over`). Ask whoever invited you for another one.");
    private static final ProblemKind OWN = new ProblemKind(
            "invite-of-your-own",
            409,
            "This is your own session",
            "Whoever leads a session is there already; the invite is for others.");
    private static final ProblemKind FULL = new ProblemKind(
            "class-full",
            409,
            "There is no room left in this session",
            "Thirty people practise together at most, whoever leads included. Somebody has to leave before another can come.");
    private static final ProblemKind TOO_MANY = new ProblemKind(
            "too-many-invites",
            409,
            "Too many invites at once",
            "A session has thirty invites at most that still lead somewhere. Revoke one, or let one invite be for several people"
                    + " (`seats`).");
    private static final ProblemKind OVER = new ProblemKind(
            "nothing-to-join",
            409,
            "The session is over",
            "Nobody can be invited to a session that is over. Create a new one to practise together.");

    private static final ProblemKind NO_PLAN = new ProblemKind(
            "no-forms-of-your-own",
            503,
            "Your own forms cannot be planned right now",
            "The catalog, which knows what suits you in this class, does not answer. Come without `level`, `body`, `never` and"
                    + " `props`, or try again after `Retry-After`.");

    private static final Map<String, String> BECAUSE = Map.of(
            "revoked", "It was revoked.",
            "expired", "Its time is over.",
            "used", "As many people came by it as may.",
            "session-over", "The session it leads to is over.");

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(CLOSED, OWN, FULL, TOO_MANY, OVER, NO_PLAN);
    }

    static HttpProblem closed(String reason) {
        return CLOSED.problem()
                .withDetail(BECAUSE.get(reason) + " Ask whoever invited you for another one.")
                .with("reason", reason)
                .build();
    }

    static HttpProblem own() {
        return OWN.problem("You lead this session yourself; give the invite to somebody else.");
    }

    static HttpProblem full() {
        return FULL.problem("Thirty people are there, as many as practise together at one time.");
    }

    static HttpProblem tooMany() {
        return TOO_MANY.problem(
                "It has %d invites that still lead somewhere; revoke one of them first.".formatted(Invites.MOST_OPEN));
    }

    static HttpProblem over() {
        return OVER.problem("It is over; create a new session to practise together.");
    }

    static HttpProblem noCatalog() {
        return NO_PLAN.problem()
                .withDetail("The catalog does not answer; come without wishes of your own, or try again shortly.")
                .withHeader(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }
}
