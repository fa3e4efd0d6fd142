package dev.sthira.session.session;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Command.Back;
import dev.sthira.session.session.Command.End;
import dev.sthira.session.session.Command.HoldLonger;
import dev.sthira.session.session.Command.Jump;
import dev.sthira.session.session.Command.MoveOn;
import dev.sthira.session.session.Command.Pause;
import dev.sthira.session.session.Command.Repeat;
import dev.sthira.session.session.Command.Resume;
import dev.sthira.session.session.Command.Schedule;
import dev.sthira.session.session.Command.Skip;
import dev.sthira.session.session.Command.Start;
import dev.sthira.session.session.Command.Unschedule;
import dev.sthira.session.session.Event.SessionPaused;
import dev.sthira.session.session.Event.SessionReplanned;
import dev.sthira.session.session.Event.SessionResumed;
import dev.sthira.session.session.Event.SessionScheduled;
import dev.sthira.session.session.Event.SessionStarted;
import dev.sthira.session.session.State.Active;
import dev.sthira.session.session.State.InPose;
import dev.sthira.session.session.State.InTransition;
import dev.sthira.session.session.State.Over;
import dev.sthira.session.session.State.Paused;
import dev.sthira.session.session.State.Ready;
import dev.sthira.session.session.Timeline.OutOfPlace;
import dev.sthira.session.session.Timeline.OutOfRange;
import dev.sthira.session.session.Timeline.Step;
import dev.sthira.session.session.Timeline.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// What commands do: the one table of what may be commanded where, and the moves it is made of.
final class Moves {

    /// From here on a pose was begun in earnest, and back leads to its own beginning; in a short one, from half of it
    /// on.
    static final Duration BEGUN_IN_EARNEST = Duration.ofSeconds(5);

    private static final OutOfPlace OUT_OF_PLACE = new OutOfPlace();

    private Moves() {}

    static Verdict decide(Plan plan, State state, Command command, Instant at) {
        return switch (state) {
            case Ready ready ->
                switch (command) {
                    case Start _ -> start(plan, ready, at);
                    case Schedule schedule -> schedule(plan, ready, schedule, at);
                    case Unschedule _ -> ready.startsAt() == null ? OUT_OF_PLACE : unschedule(ready, at);
                    case End _ -> Steps.over(ready.number(), Ending.ABANDONED, at, null);
                    case Pause _, Resume _, Skip _, MoveOn _, Back _, Repeat _, Jump _, HoldLonger _ -> OUT_OF_PLACE;
                };
            case Active active ->
                switch (command) {
                    case Pause pause -> pause(active, pause.abandonAfter(), at);
                    case Skip _ -> onward(plan, active, at, Outcome.SKIPPED);
                    case MoveOn _ -> onward(plan, active, at, Outcome.HELD);
                    case Back _ -> back(plan, active, at);
                    case Repeat _ -> active instanceof InPose pose ? again(plan, pose, command, at) : OUT_OF_PLACE;
                    case Jump jump -> jump(plan, active, jump, at);
                    case HoldLonger longer ->
                        active instanceof InPose pose ? holdLonger(plan, pose, longer, at) : OUT_OF_PLACE;
                    case End _ -> Steps.end(active, active.tally(), at, at, Ending.ENDED);
                    case Start _, Resume _, Schedule _, Unschedule _ -> OUT_OF_PLACE;
                };
            case Paused paused ->
                switch (command) {
                    case Resume _ -> resume(plan, paused, at);
                    case End _ -> Steps.end(paused.at(), paused.tally(), paused.since(), at, Ending.ENDED);
                    case Start _,
                            Pause _,
                            Skip _,
                            MoveOn _,
                            Back _,
                            Repeat _,
                            Jump _,
                            HoldLonger _,
                            Schedule _,
                            Unschedule _ -> OUT_OF_PLACE;
                };
            case Over _ -> OUT_OF_PLACE;
        };
    }

    static Step start(Plan plan, Ready ready, Instant at) {
        Tally tally = Tally.startedAt(at, ready.number() + 1);
        var next = new InTransition(tally, 0, at.plus(plan.segment(0).transition()));
        return new Step(next, List.of(new SessionStarted(ready.number(), at, at.plus(plan.length()))));
    }

    private static Verdict schedule(Plan plan, Ready ready, Schedule schedule, Instant at) {
        return schedule.isPossible(at)
                ? scheduled(new Ready(ready.number() + 1, ready.abandonsAt(), schedule.startsAt()), at)
                : new OutOfRange(Limits.of(plan, ready));
    }

    /// Whoever waits for a start by hand again has as long for it as after creating it.
    private static Step unschedule(Ready ready, Instant at) {
        return scheduled(new Ready(ready.number() + 1, at.plus(Timeline.ABANDONED_UNSTARTED), null), at);
    }

    private static Step scheduled(Ready now, Instant at) {
        return new Step(now, List.of(new SessionScheduled(now.lastNumber(), at, now.startsAt())));
    }

    private static Step pause(Active active, Duration abandonAfter, Instant at) {
        int number = active.tally().number();
        var paused = new Paused(active.tally().told(1), active, at, at.plus(abandonAfter));
        var event = new SessionPaused(
                number, at, active.segment(), Steps.phase(active), paused.remaining(), paused.abandonsAt());
        return new Step(paused, List.of(event));
    }

    private static Step resume(Plan plan, Paused paused, Instant at) {
        Duration pause = Duration.between(paused.since(), at);
        int number = paused.tally().number();
        Active active = withNumber(paused.at().movedBy(pause), number + 1);
        var event = new SessionResumed(
                number, at, active.segment(), Steps.phase(active), pause, active.endsAt(), Steps.end(plan, active));
        return new Step(active, List.of(event));
    }

    /// Out of a pose to the next way; from the way into a pose to that pose at once.
    private static Step onward(Plan plan, Active active, Instant at, Outcome outcome) {
        return switch (active) {
            case InTransition transition -> Steps.enter(plan, transition, at);
            case InPose pose -> Steps.leave(plan, pose, at, outcome);
        };
    }

    private static Verdict back(Plan plan, Active active, Instant at) {
        int segment = active.segment();
        if (active instanceof InPose pose && (segment == 0 || isBegunInEarnest(plan, pose, at))) {
            return again(plan, pose, new Back(), at);
        }
        return segment == 0 ? OUT_OF_PLACE : elsewhere(plan, active, segment - 1, new Back(), at);
    }

    private static boolean isBegunInEarnest(Plan plan, InPose pose, Instant at) {
        Duration half = plan.segment(pose.segment()).hold().dividedBy(2);
        return pose.heldAt(at).compareTo(half.compareTo(BEGUN_IN_EARNEST) < 0 ? half : BEGUN_IN_EARNEST) >= 0;
    }

    private static Verdict jump(Plan plan, Active active, Jump jump, Instant at) {
        Limits limits = Limits.of(plan, active);
        return limits.allow(jump.segment())
                ? elsewhere(plan, active, jump.segment(), jump, at)
                : new OutOfRange(limits);
    }

    /// A pose once more from its beginning: whoever is in it need not find the way, only be told when it begins.
    private static Step again(Plan plan, InPose pose, Command command, Instant at) {
        return go(plan, pose, pose.segment(), plan.getReady(pose.segment()), command, at);
    }

    /// Another pose: the way into it is as long as the plan has it, and not shorter than a breath, since it comes from
    /// elsewhere than planned.
    private static Step elsewhere(Plan plan, Active active, int segment, Command command, Instant at) {
        Duration planned = plan.segment(segment).transition();
        Duration breath = plan.pace().breath();
        return go(plan, active, segment, planned.compareTo(breath) < 0 ? breath : planned, command, at);
    }

    private static Step go(Plan plan, Active from, int segment, Duration way, Command command, Instant at) {
        var events = new ArrayList<Event>(2);
        Tally tally = from.tally();
        int through = from.segment() - 1;
        if (from instanceof InPose pose) {
            events.add(Steps.ended(pose, at, Outcome.LEFT));
            tally = Steps.left(pose, at, Outcome.LEFT);
            through = pose.segment();
        }
        Visits visits = tally.visits().turned(through, segment);
        var next = new InTransition(tally.visiting(visits).told(1), segment, at.plus(way));
        events.add(replanned(plan, next, command, at));
        return new Step(next, List.copyOf(events));
    }

    private static Verdict holdLonger(Plan plan, InPose pose, HoldLonger longer, Instant at) {
        Limits limits = Limits.of(plan, pose);
        Duration length = longer.by().in(plan, pose.segment());
        if (!limits.allow(length)) {
            return new OutOfRange(limits);
        }
        var held = new InPose(
                pose.tally().told(1),
                pose.segment(),
                pose.startedAt(),
                pose.paused(),
                pose.endsAt().plus(length));
        return new Step(held, List.of(replanned(plan, held, longer, at)));
    }

    private static SessionReplanned replanned(Plan plan, Active now, Command command, Instant at) {
        return new SessionReplanned(
                now.lastNumber(),
                at,
                command.kind(),
                now.segment(),
                now.tally().visits().number(now.segment()),
                Steps.phase(now),
                now.endsAt(),
                Steps.end(plan, now));
    }

    private static Active withNumber(Active active, int number) {
        Tally tally = active.tally().told(number - active.tally().number());
        return switch (active) {
            case InTransition t -> new InTransition(tally, t.segment(), t.endsAt());
            case InPose p -> new InPose(tally, p.segment(), p.startedAt(), p.paused(), p.endsAt());
        };
    }
}
