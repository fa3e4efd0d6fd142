package dev.sthira.session.session;

import dev.sthira.session.session.Command.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// One command of each kind, with the mildest arguments it can have: what makes sense at all is tried with these.
final class Mildest {

    /// Those whose arguments do not depend on the time.
    static final List<Command> TIMELESS = List.of(
            new Command.Start(),
            new Command.Unschedule(),
            new Pause(Pause.UNSAID),
            new Command.Resume(),
            new Command.Skip(),
            new Command.MoveOn(),
            new Command.Back(),
            new Command.Repeat(),
            new Command.Jump(0),
            new Command.HoldLonger(new Command.ByLength(Duration.ofMillis(1))),
            new Command.End());

    private Mildest() {}

    static List<Command> at(Instant at) {
        return Stream.concat(TIMELESS.stream(), Stream.of(new Command.Schedule(at.plusSeconds(1))))
                .toList();
    }
}
