package dev.sthira.catalog.sheet;

import dev.sthira.catalog.plan.Pulse;
import dev.sthira.catalog.plan.Segment;
import dev.sthira.catalog.pose.Bells;
import dev.sthira.catalog.pose.Counts;
import dev.sthira.catalog.pose.Rhythm;
import dev.sthira.catalog.pose.Strokes;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pulse of a segment as people count it, in whole seconds at its usual speed.
final class Beat {
    private static final long MINUTE = 60_000;

    private final int speed;

    private Beat(int speed) {
        this.speed = speed;
    }

    /// @param speed how many times faster than usual the plan goes
    static Rhythm of(Segment segment, int speed) {
        var beat = new Beat(speed);
        var pulse = segment.pulse();
        return new Rhythm(
                beat.counts(pulse.counts()),
                beat.strokes(pulse.strokes()),
                beat.bells(pulse.bells(), segment.millis()));
    }

    private @Nullable Counts counts(Pulse.@Nullable Breath breath) {
        return breath == null
                ? null
                : new Counts(
                        seconds(breath.in()), seconds(breath.hold()), seconds(breath.out()), seconds(breath.pause()));
    }

    private @Nullable Strokes strokes(Pulse.@Nullable Quick quick) {
        return quick == null
                ? null
                : new Strokes(
                        quick.count(), Math.round(MINUTE / (float) (quick.millis() * speed)), seconds(quick.rest()));
    }

    private @Nullable Bells bells(List<Pulse.Bell> bells, long millis) {
        if (bells.isEmpty()) {
            return null;
        }
        var first = bells.getFirst();
        var last = bells.getLast();
        return new Bells(
                first.millis() == 0 ? first.times() : 0,
                bells.stream()
                        .filter(bell -> bell.millis() > 0 && isOnTheWay(bell, millis))
                        .findFirst()
                        .map(bell -> seconds(bell.millis()))
                        .orElse(null),
                isOnTheWay(last, millis) ? 0 : last.times());
    }

    // The last bell ends the sitting, to the second.
    private boolean isOnTheWay(Pulse.Bell bell, long millis) {
        return seconds(millis - bell.millis()) > 0;
    }

    private int seconds(long millis) {
        return Math.round(millis * speed / 1000f);
    }
}
