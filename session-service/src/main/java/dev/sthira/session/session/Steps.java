package dev.sthira.session.session;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.Event.Phase;
import dev.sthira.session.session.Event.PoseEnded;
import dev.sthira.session.session.Event.PoseStarted;
import dev.sthira.session.session.Event.SessionOver;
import dev.sthira.session.session.State.Active;
import dev.sthira.session.session.State.InPose;
import dev.sthira.session.session.State.InTransition;
import dev.sthira.session.session.State.Over;
import dev.sthira.session.session.Timeline.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// From one segment to the next: how poses are entered and left, and how it ends.
final class Steps {
    private Steps() {}

    static Step enter(Plan plan, InTransition from, Instant at) {
        int segment = from.segment();
        Instant endsAt = at.plus(plan.segment(segment).hold());
        Tally tally = from.tally();
        var event = new PoseStarted(tally.number(), at, segment, tally.visits().number(segment), endsAt);
        Tally told = tally.visiting(tally.visits().begun(segment)).told(1);
        return new Step(new InPose(told, segment, at, Duration.ZERO, endsAt), List.of(event));
    }

    static Step leave(Plan plan, InPose pose, Instant at, Outcome outcome) {
        PoseEnded ended = ended(pose, at, outcome);
        Tally tally = left(pose, at, outcome);
        if (plan.isLast(pose.segment())) {
            Step last = over(tally.number(), Ending.ofPlan(plan, tally), at, tally);
            return new Step(last.state(), List.of(ended, last.events().getFirst()));
        }
        int next = pose.segment() + 1;
        return new Step(new InTransition(tally, next, at.plus(plan.segment(next).transition())), List.of(ended));
    }

    /// The end of a hold.
    static PoseEnded ended(InPose pose, Instant at, Outcome outcome) {
        return ended(pose.tally().number(), pose, at, pose.heldAt(at), pose.paused(), outcome);
    }

    /// The tally behind the end of a hold.
    static Tally left(InPose pose, Instant at, Outcome outcome) {
        return pose.tally().told(1).left(pose.segment(), pose.heldAt(at), outcome);
    }

    /// Ends it in mid-course; the hold counts up to `stopped`, a pause from there to `at` is counted as a pause.
    static Step end(Active active, Tally before, Instant stopped, Instant at, Ending ending) {
        Duration pause = Duration.between(stopped, at);
        Tally tally = before.waited(pause);
        if (!(active instanceof InPose pose)) {
            return over(tally.number(), ending, at, tally);
        }
        Outcome outcome = ending == Ending.ABANDONED ? Outcome.ABANDONED : Outcome.ENDED;
        Duration held = pose.heldAt(stopped);
        PoseEnded ended = ended(tally.number(), pose, at, held, pose.paused().plus(pause), outcome);
        tally = tally.told(1).left(pose.segment(), held, outcome);
        Step last = over(tally.number(), ending, at, tally);
        return new Step(last.state(), List.of(ended, last.events().getFirst()));
    }

    static Step over(int number, Ending ending, Instant at, @Nullable Tally tally) {
        return new Step(new Over(number, ending, at), List.of(new SessionOver(number, at, ending, tally)));
    }

    /// When the whole is over, if nobody commands anything.
    static Instant end(Plan plan, Active active) {
        Instant phaseEnd = active.endsAt();
        Instant poseEnd = active instanceof InTransition
                ? phaseEnd.plus(plan.segment(active.segment()).hold())
                : phaseEnd;
        return poseEnd.plus(plan.after(active.segment()));
    }

    static Phase phase(Active active) {
        return active instanceof InPose ? Phase.POSE : Phase.TRANSITION;
    }

    private static PoseEnded ended(
            int number, InPose pose, Instant at, Duration held, Duration paused, Outcome outcome) {
        int visit = pose.tally().visits().number(pose.segment());
        return new PoseEnded(number, at, pose.segment(), visit, pose.startedAt(), held, paused, outcome);
    }
}
