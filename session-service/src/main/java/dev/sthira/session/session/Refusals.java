package dev.sthira.session.session;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.problem.ProblemKind;
import dev.sthira.kit.problem.ProblemKinds;
import dev.sthira.kit.problem.Standard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What a person is told when a request about sessions is refused, as problems (RFC 9457).
@Singleton
final class Refusals implements ProblemKinds {
    private static final ProblemKind NOT_NOW = new ProblemKind(
            "command-not-now",
            409,
            "The session does not take this command now",
            "The command does not fit where the session stands, which `state` tells; `legal` names the commands that do, and"
                    + " `limits` what their arguments may be. Most often another device of the same person was faster:"
                    + " read the session and decide again.");
    private static final ProblemKind OUT_OF_RANGE = new ProblemKind(
            "argument-out-of-range",
            422,
            "The session cannot do as much",
            "The command fits where the session stands, but not with this argument: the plan has no such segment, or the pose"
                    + " would be held for too long. `limits` says what it may be now.");
    private static final ProblemKind FULL = new ProblemKind(
            "too-many-commands",
            409,
            "The session has taken as many commands as it may",
            "A session takes 1,000 commands, far more than any class needs, and then only `end`. A client that gets here sends"
                    + " commands in a loop.");
    private static final ProblemKind OVER = new ProblemKind(
            "session-over",
            409,
            "The session is over",
            "It was done, ended or abandoned, and takes no more commands. Create a new session to practise again.");
    private static final ProblemKind TOO_LATE = new ProblemKind(
            "command-too-late",
            409,
            "The command comes too late",
            "It was given a while ago (`at`), and what it meant cannot be done any more: `reason` says whether another device has"
                    + " commanded since (`overtaken`), the session has gone on to another pose (`moved-on`), or it was a start"
                    + " (`too-late`). What has happened stays as it is; look at the session, and command what is wanted now.");
    private static final ProblemKind OUT_OF_REACH = new ProblemKind(
            "instant-out-of-reach",
            422,
            "Nobody can have commanded it then",
            "`at` lies before the session was created, more than 24 hours ago, or in the future. It must be on the server's clock"
                    + " (`GET /time`), which `now` tells.");
    private static final ProblemKind NOT_LEADING = new ProblemKind(
            "not-leading",
            403,
            "Somebody else leads this session",
            "You practise along in it: whoever leads commands it for all of you. You can leave it, or keep your own screens"
                    + " silent, at `/sessions/{id}/joining`.");
    private static final ProblemKind TOO_MANY = new ProblemKind(
            "too-many-sessions",
            409,
            "Too many sessions at once",
            "A person may have three sessions that are not over, waiting ones included. `sessions` names them: go on with one"
                    + " of them, or end one and try again.");
    private static final ProblemKind MOVED_ON = new ProblemKind(
            "session-moved-on",
            412,
            "The session has moved on",
            "`expectedVersion` or `If-Match` does not hold; `version` tells the present one, and `session` where it stands. The"
                    + " command had no effect: look at what changed, and decide again.");
    private static final ProblemKind NO_PLAN = new ProblemKind(
            "no-plan",
            503,
            "No plan can be made right now",
            "The catalog, which makes the plan of a new session, does not answer. Sessions under way go on; `Retry-After` says"
                    + " when to try to create this one again.");

    @Override
    public Collection<ProblemKind> kinds() {
        return List.of(
                NOT_NOW, OVER, OUT_OF_RANGE, FULL, TOO_LATE, OUT_OF_REACH, NOT_LEADING, TOO_MANY, MOVED_ON, NO_PLAN);
    }

    /// What arguments may be, as programs read it.
    record LimitsView(Jumping jump, HoldingLonger holdLonger) {

        /// A jump goes to 0 to this segment.
        record Jumping(int segment) {}

        /// A pose is held for so many seconds or breaths longer at most; 0 outside of one.
        record HoldingLonger(BigDecimal seconds, int breaths) {}

        static LimitsView of(Limits limits) {
            return new LimitsView(
                    new Jumping(limits.lastSegment()),
                    new HoldingLonger(Seconds.of(limits.longer()), limits.breaths()));
        }
    }

    static HttpProblem illegal(Decision.Illegal illegal, CommandKind asked) {
        List<String> legal = words(illegal.legal());
        String standing = illegal.standing().word();
        return (legal.isEmpty() ? OVER : NOT_NOW)
                .problem()
                .withDetail("It cannot " + asked.word().replace('-', ' ') + ": it is " + standing + ". "
                        + advice(illegal.legal(), illegal.limits()))
                .with("state", standing)
                .with("legal", legal)
                .with("limits", LimitsView.of(illegal.limits()))
                .build();
    }

    private static List<String> words(Set<CommandKind> commands) {
        return commands.stream().map(CommandKind::word).sorted().toList();
    }

    private static String advice(Set<CommandKind> legal, Limits limits) {
        return legal.isEmpty()
                ? "Create a new session to practise again."
                : legal.stream()
                        .map(kind -> kind.word() + room(kind, limits))
                        .sorted()
                        .collect(Collectors.joining(", ", "What it takes now: ", "."));
    }

    private static String room(CommandKind kind, Limits limits) {
        return switch (kind) {
            case JUMP -> " (segment 0 to %d)".formatted(limits.lastSegment());
            case HOLD_LONGER -> " (up to %s seconds or %d breaths)".formatted(seconds(limits), limits.breaths());
            case SCHEDULE -> " (within %d days)".formatted(Command.Schedule.FURTHEST.toDays());
            case UNSCHEDULE, START, PAUSE, RESUME, SKIP, MOVE_ON, BACK, REPEAT, END -> "";
        };
    }

    private static String seconds(Limits limits) {
        return Seconds.of(limits.longer()).stripTrailingZeros().toPlainString();
    }

    static HttpProblem outOfRange(Limits limits, Command asked) {
        String what = switch (asked) {
            case Command.Jump _ -> "This plan has the segments 0 to %d.".formatted(limits.lastSegment());
            case Command.Schedule _ ->
                "A session begins by itself at an instant to come, within %d days."
                        .formatted(Command.Schedule.FURTHEST.toDays());
            default ->
                "This pose can be held for up to %s seconds or %d breaths longer now."
                        .formatted(seconds(limits), limits.breaths());
        };
        return OUT_OF_RANGE
                .problem()
                .withDetail(what)
                .with("limits", LimitsView.of(limits))
                .build();
    }

    private static final Map<Belated.Because, String> WHY = Map.of(
            Belated.Because.OVERTAKEN, "Another device has commanded since.",
            Belated.Because.MOVED_ON, "The session has gone on since.",
            Belated.Because.TOO_LATE, "A class cannot begin in the past.");

    /// Why a command that was given a while ago cannot take effect, in a sentence.
    static String why(Belated.Because because) {
        return requireNonNull(WHY.get(because));
    }

    static HttpProblem tooLate(Decision.TooLate late) {
        return TOO_LATE.problem()
                .withDetail(why(late.because()) + " Look at it, and command what is wanted now.")
                .with("reason", late.because().word())
                .with("state", late.standing().word())
                .with("legal", words(late.legal()))
                .build();
    }

    static HttpProblem outOfReach(Decision.OutOfReach out) {
        return OUT_OF_REACH
                .problem()
                .withDetail(
                        "`at` must be between the session's creation and now, 24 hours ago at most, on the server's clock: it is %s."
                                .formatted(out.now()))
                .with("now", out.now())
                .build();
    }

    static HttpProblem notLeading() {
        return NOT_LEADING.problem("You practise along here and another commands; to stop, leave the session.");
    }

    static HttpProblem full(Decision.Full full) {
        return FULL.problem()
                .withDetail("It has taken %d commands, as many as a session may; what it takes now: end."
                        .formatted(Session.MOST_COMMANDS))
                .with("state", full.standing().word())
                .with("legal", List.of(CommandKind.END.word()))
                .build();
    }

    static HttpProblem stale(Decision.Stale stale) {
        var now = SessionView.of(stale.session(), stale.now(), null);
        return MOVED_ON.problem()
                .withDetail(
                        "It is at version %d, not where you took it to be; it is %s now. Look at it, and decide again."
                                .formatted(now.version(), now.state().word()))
                .with("version", now.version())
                .with("session", now)
                .build();
    }

    static HttpProblem tooMany(List<NewSessions.Live> live) {
        String named = live.stream()
                .map(one -> "%s (%s, %s)".formatted(one.title(), one.state().word(), one.id()))
                .collect(Collectors.joining("; "));
        return TOO_MANY.problem()
                .withDetail(
                        "You have %d sessions that are not over, as many as fit at one time: %s. Go on with one of them, or end one first."
                                .formatted(live.size(), named))
                .with("sessions", live)
                .build();
    }

    static HttpProblem noObject() {
        return Standard.MALFORMED_BODY.problem("The body must be an object.");
    }

    static HttpProblem noCatalog() {
        return NO_PLAN.problem()
                .withDetail(
                        "The catalog does not answer. Sessions under way go on; try to create this one again shortly.")
                .withHeader(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }

    /// Another instance may know it already.
    static HttpProblem newer() {
        return Standard.UNAVAILABLE
                .problem()
                .withDetail(
                        "The session was commanded through a newer version of this service, and this instance does not"
                                + " know that command yet. Nothing was changed; please try again in a few seconds.")
                .withHeader(HttpHeaders.RETRY_AFTER, 5)
                .build();
    }
}
