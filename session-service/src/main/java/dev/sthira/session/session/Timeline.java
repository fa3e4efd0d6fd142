package dev.sthira.session.session;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Command.End;
import dev.sthira.session.session.Command.Pause;
import dev.sthira.session.session.Command.Resume;
import dev.sthira.session.session.Command.Skip;
import dev.sthira.session.session.Command.Start;
import dev.sthira.session.session.Event.Phase;
import dev.sthira.session.session.Event.PoseEnded;
import dev.sthira.session.session.Event.PoseStarted;
import dev.sthira.session.session.Event.SessionOver;
import dev.sthira.session.session.Event.SessionPaused;
import dev.sthira.session.session.Event.SessionResumed;
import dev.sthira.session.session.Event.SessionStarted;
import dev.sthira.session.session.State.Active;
import dev.sthira.session.session.State.InPose;
import dev.sthira.session.session.State.InTransition;
import dev.sthira.session.session.State.Over;
import dev.sthira.session.session.State.Paused;
import dev.sthira.session.session.State.Ready;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The whole of a session's life as a pure function of its plan and its command log.
///
/// Every boundary is the instant of the one before plus a duration of the plan, moved on by the pauses: it cannot
/// drift. Where a boundary and a command fall on the same instant, the boundary comes first.
public final class Timeline {

    /// A pause longer than this abandons the session.
    public static final Duration ABANDONED_AFTER_PAUSE = Duration.ofHours(2);

    /// A session not started within this time is abandoned.
    public static final Duration ABANDONED_UNSTARTED = Duration.ofHours(24);

    /// What comes of a command at an instant.
    public sealed interface Verdict {}

    /// What one boundary or one command brings about: at least one event, in order, and where it leads.
    public record Step(State state, List<Event> events) implements Verdict {}

    /// The command makes no sense where the session stands.
    public record OutOfPlace() implements Verdict {}

    private static final OutOfPlace OUT_OF_PLACE = new OutOfPlace();

    private Timeline() {}

    static Instant endsAt(Ready ready) {
        return ready.abandonsAt();
    }

    public static Ready ready(Instant createdAt) {
        return new Ready(createdAt.plus(ABANDONED_UNSTARTED));
    }

    /// All events up to and including `until`, numbered from 0 without a gap.
    ///
    /// @param commands the session's log in order; those after `until` are left out
    public static List<Event> events(Plan plan, Instant createdAt, List<Commanded> commands, Instant until) {
        return new Playhead(plan, createdAt, commands).advance(until);
    }

    /// Where the session stands at `until`.
    public static State state(Plan plan, Instant createdAt, List<Commanded> commands, Instant until) {
        var playhead = new Playhead(plan, createdAt, commands);
        playhead.advance(until);
        return playhead.state();
    }

    /// When something happens next, if nobody commands anything.
    public static Optional<Instant> boundary(State state) {
        return switch (state) {
            case Ready ready -> Optional.of(ready.abandonsAt());
            case Active active -> Optional.of(active.endsAt());
            case Paused paused -> Optional.of(paused.abandonsAt());
            case Over _ -> Optional.empty();
        };
    }

    /// When the session comes to its end, if nobody commands anything.
    public static Instant endsAt(Plan plan, State state) {
        return switch (state) {
            case Ready ready -> endsAt(ready);
            case InTransition transition -> end(plan, transition);
            case InPose pose -> end(plan, pose);
            case Paused paused -> paused.abandonsAt();
            case Over over -> over.at();
        };
    }

    /// The commands that make sense at that instant: those that [#decide] takes.
    public static Set<CommandKind> legal(Plan plan, State state, Instant at) {
        var legal = EnumSet.noneOf(CommandKind.class);
        for (Command command : Command.MILDEST) {
            if (decide(plan, state, command, at) instanceof Step) {
                legal.add(command.kind());
            }
        }
        return legal;
    }

    /// Crosses the next boundary.
    static Step cross(Plan plan, State state) {
        return switch (state) {
            case Ready ready -> over(0, Ending.ABANDONED, ready.abandonsAt(), null);
            case InTransition transition -> enter(plan, transition, transition.endsAt());
            case InPose pose -> leave(plan, pose, pose.endsAt(), Outcome.HELD);
            case Paused paused ->
                end(paused.at(), paused.tally(), paused.since(), paused.abandonsAt(), Ending.ABANDONED);
            case Over _ -> throw new IllegalStateException("nothing happens after the end");
        };
    }

    /// What comes of a command: the one table of what may be commanded where, and of what it does.
    static Verdict decide(Plan plan, State state, Command command, Instant at) {
        return switch (state) {
            case Ready _ ->
                switch (command) {
                    case Start _ -> start(plan, at);
                    case End _ -> over(0, Ending.ABANDONED, at, null);
                    case Pause _, Resume _, Skip _ -> OUT_OF_PLACE;
                };
            case Active active ->
                switch (command) {
                    case Pause _ -> pause(active, at);
                    case Skip _ -> skip(plan, active, at);
                    case End _ -> end(active, active.tally(), at, at, Ending.ENDED);
                    case Start _, Resume _ -> OUT_OF_PLACE;
                };
            case Paused paused ->
                switch (command) {
                    case Resume _ -> resume(plan, paused, at);
                    case End _ -> end(paused.at(), paused.tally(), paused.since(), at, Ending.ENDED);
                    case Start _, Pause _, Skip _ -> OUT_OF_PLACE;
                };
            case Over _ -> OUT_OF_PLACE;
        };
    }

    /// Plays an entry of the log again, which was decided once already.
    static Step replay(Plan plan, State state, Commanded entry) {
        return switch (decide(plan, state, entry.command(), entry.at())) {
            case Step step -> step;
            case OutOfPlace _ -> throw new IllegalStateException(entry + " in the log does not fit " + state);
        };
    }

    private static Step skip(Plan plan, Active active, Instant at) {
        return switch (active) {
            case InTransition transition -> enter(plan, transition, at);
            case InPose pose -> leave(plan, pose, at, Outcome.SKIPPED);
        };
    }

    private static Step start(Plan plan, Instant at) {
        var next =
                new InTransition(Tally.startedAt(at), 0, at.plus(plan.segment(0).transition()));
        return new Step(next, List.of(new SessionStarted(0, at, at.plus(plan.length()))));
    }

    private static Step enter(Plan plan, InTransition from, Instant at) {
        Instant endsAt = at.plus(plan.segment(from.segment()).hold());
        var pose = new InPose(from.tally().told(1), from.segment(), at, Duration.ZERO, endsAt);
        return new Step(pose, List.of(new PoseStarted(from.tally().number(), at, from.segment(), endsAt)));
    }

    private static Step leave(Plan plan, InPose pose, Instant at, Outcome outcome) {
        PoseEnded ended = ended(pose, pose.heldAt(at), at, outcome);
        Tally tally = pose.tally().told(1).left(pose.segment(), pose.heldAt(at), outcome);
        if (plan.isLast(pose.segment())) {
            Step last = over(tally.number(), Ending.ofPlan(plan, tally), at, tally);
            return new Step(last.state(), List.of(ended, last.events().getFirst()));
        }
        int next = pose.segment() + 1;
        return new Step(new InTransition(tally, next, at.plus(plan.segment(next).transition())), List.of(ended));
    }

    private static Step pause(Active active, Instant at) {
        int number = active.tally().number();
        var paused = new Paused(active.tally().told(1), active, at, at.plus(ABANDONED_AFTER_PAUSE));
        var event =
                new SessionPaused(number, at, active.segment(), phase(active), paused.remaining(), paused.abandonsAt());
        return new Step(paused, List.of(event));
    }

    private static Step resume(Plan plan, Paused paused, Instant at) {
        Duration pause = Duration.between(paused.since(), at);
        int number = paused.tally().number();
        Active active = withNumber(paused.at().movedBy(pause), number + 1);
        var event = new SessionResumed(
                number, at, active.segment(), phase(active), pause, active.endsAt(), end(plan, active));
        return new Step(active, List.of(event));
    }

    /// Ends it in mid-course; the hold counts up to `stopped`, a pause from there to `at` is counted as a pause.
    private static Step end(Active active, Tally before, Instant stopped, Instant at, Ending ending) {
        Duration pause = Duration.between(stopped, at);
        Tally tally = before.waited(pause);
        if (!(active instanceof InPose pose)) {
            return over(tally.number(), ending, at, tally);
        }
        Outcome outcome = ending == Ending.ABANDONED ? Outcome.ABANDONED : Outcome.ENDED;
        Duration held = pose.heldAt(stopped);
        var ended = new PoseEnded(
                tally.number(),
                at,
                pose.segment(),
                pose.startedAt(),
                held,
                pose.paused().plus(pause),
                outcome);
        tally = tally.told(1).left(pose.segment(), held, outcome);
        Step last = over(tally.number(), ending, at, tally);
        return new Step(last.state(), List.of(ended, last.events().getFirst()));
    }

    private static Step over(int number, Ending ending, Instant at, @Nullable Tally tally) {
        return new Step(new Over(number, ending, at), List.of(new SessionOver(number, at, ending, tally)));
    }

    private static PoseEnded ended(InPose pose, Duration held, Instant at, Outcome outcome) {
        return new PoseEnded(pose.tally().number(), at, pose.segment(), pose.startedAt(), held, pose.paused(), outcome);
    }

    private static Instant end(Plan plan, Active active) {
        Instant phaseEnd = active.endsAt();
        Instant poseEnd = active instanceof InTransition
                ? phaseEnd.plus(plan.segment(active.segment()).hold())
                : phaseEnd;
        return poseEnd.plus(plan.after(active.segment()));
    }

    private static Active withNumber(Active active, int number) {
        Tally tally = active.tally().told(number - active.tally().number());
        return switch (active) {
            case InTransition t -> new InTransition(tally, t.segment(), t.endsAt());
            case InPose p -> new InPose(tally, p.segment(), p.startedAt(), p.paused(), p.endsAt());
        };
    }

    private static Phase phase(Active active) {
        return active instanceof InPose ? Phase.POSE : Phase.TRANSITION;
    }
}
