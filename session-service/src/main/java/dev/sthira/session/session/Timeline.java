package dev.sthira.session.session;

import dev.sthira.session.plan.Plan;
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

/// The whole of a session's life as a pure function of its plan and its command log.
///
/// Every boundary is the instant of the one before plus a duration of the plan, moved on by the pauses and by what is
/// held for longer: it cannot drift. Where a boundary and a command fall on the same instant, the boundary comes first.
/// What a command does stands in [Moves], what a boundary brings about in [Steps].
public final class Timeline {

    /// A session not started within this time is abandoned.
    public static final Duration ABANDONED_UNSTARTED = Duration.ofHours(24);

    /// What comes of a command at an instant.
    public sealed interface Verdict {}

    /// What one boundary or one command brings about: at least one event, in order, and where it leads.
    public record Step(State state, List<Event> events) implements Verdict {}

    /// The command makes no sense where the session stands.
    public record OutOfPlace() implements Verdict {}

    /// The command makes sense, but not with this argument.
    public record OutOfRange(Limits limits) implements Verdict {}

    private Timeline() {}

    public static Ready ready(Instant createdAt) {
        return new Ready(0, createdAt.plus(ABANDONED_UNSTARTED), null);
    }

    /// A session that has begun at that instant.
    ///
    /// @param told how many events it had by then, its beginning among them
    public static State begun(Plan plan, Instant at, int told) {
        return Moves.start(plan, new Ready(told - 1, at, null), at).state();
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
            case Ready ready -> Optional.of(ready.startsAt() == null ? ready.abandonsAt() : ready.startsAt());
            case Active active -> Optional.of(active.endsAt());
            case Paused paused -> Optional.of(paused.abandonsAt());
            case Over _ -> Optional.empty();
        };
    }

    /// When the session comes to its end, if nobody commands anything.
    public static Instant endsAt(Plan plan, State state) {
        return switch (state) {
            case Ready ready ->
                ready.startsAt() == null ? ready.abandonsAt() : ready.startsAt().plus(plan.length());
            case Active active -> Steps.end(plan, active);
            case Paused paused -> paused.abandonsAt();
            case Over over -> over.at();
        };
    }

    /// The commands that make sense at that instant: those that [#decide] takes.
    public static Set<CommandKind> legal(Plan plan, State state, Instant at) {
        var legal = EnumSet.noneOf(CommandKind.class);
        for (Command command : Mildest.at(at)) {
            if (decide(plan, state, command, at) instanceof Step) {
                legal.add(command.kind());
            }
        }
        return legal;
    }

    /// Crosses the next boundary.
    static Step cross(Plan plan, State state) {
        return switch (state) {
            case Ready ready ->
                ready.startsAt() == null
                        ? Steps.over(ready.number(), Ending.ABANDONED, ready.abandonsAt(), null)
                        : Moves.start(plan, ready, ready.startsAt());
            case InTransition transition -> Steps.enter(plan, transition, transition.endsAt());
            case InPose pose -> Steps.leave(plan, pose, pose.endsAt(), Outcome.HELD);
            case Paused paused ->
                Steps.end(paused.at(), paused.tally(), paused.since(), paused.abandonsAt(), Ending.ABANDONED);
            case Over _ -> throw new IllegalStateException("nothing happens after the end");
        };
    }

    /// What comes of a command.
    static Verdict decide(Plan plan, State state, Command command, Instant at) {
        return Moves.decide(plan, state, command, at);
    }

    /// Plays an entry of the log again, which was decided once already.
    static Step replay(Plan plan, State state, Commanded entry) {
        return switch (decide(plan, state, entry.command(), entry.at())) {
            case Step step -> step;
            case OutOfPlace _, OutOfRange _ ->
                throw new IllegalStateException(entry + " in the log does not fit " + state);
        };
    }
}
