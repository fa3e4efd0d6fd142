package dev.sthira.session.track;

import dev.sthira.session.plan.Plan;
import dev.sthira.session.session.State;
import dev.sthira.session.session.State.Active;
import dev.sthira.session.session.State.InPose;
import dev.sthira.session.session.State.InTransition;
import dev.sthira.session.session.State.Over;
import dev.sthira.session.session.State.Paused;
import dev.sthira.session.session.State.Ready;
import java.time.Duration;
import java.util.Optional;

/// The one pose that is held for longer than planned, where a session stands in such a one.
record Held(int segment, Duration hold) {

    static Optional<Held> in(Plan plan, State state) {
        return switch (state) {
            case Active active -> of(plan, active);
            case Paused paused -> of(plan, paused.at());
            case Ready _, Over _ -> Optional.empty();
        };
    }

    private static Optional<Held> of(Plan plan, Active active) {
        return switch (active) {
            case InPose pose ->
                Optional.of(new Held(pose.segment(), pose.heldAt(pose.endsAt())))
                        .filter(held -> held.hold()
                                        .compareTo(plan.segment(held.segment()).hold())
                                > 0);
            case InTransition _ -> Optional.empty();
        };
    }
}
