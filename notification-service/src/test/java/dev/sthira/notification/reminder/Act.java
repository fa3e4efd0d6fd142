package dev.sthira.notification.reminder;

import dev.sthira.kit.simulation.WorldTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Something that comes upon the world from outside.
///
/// @param at     when, in microseconds
/// @param which  picks whom or what it happens to
/// @param amount how much of it
record Act(long at, Kind kind, int which, long amount) {

    enum Kind {
        ADD,
        CHANGE,
        REMOVE,
        SKIP,
        SNOOZE,
        PAUSE,
        PRACTISE,
        DEVICE,
        PREFER,
        END_MAILS,
        PRESS,
        CRASH,
        CRASH_ALL,
        HOLD_STILL,
        CLOCK,
        /// Nobody is there for a month.
        OUTAGE
    }

    static final long HOUR = 3_600 * WorldTime.SECOND;

    /// How long people change their minds in a history.
    static final long HORIZON = 60 * HOUR;

    /// A script for one history: first is drawn which kinds of trouble there are at all, then when they come.
    static List<Act> drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed ^ 0x5c41);
        Map<Kind, Integer> times = new EnumMap<>(Kind.class);
        times.put(Kind.ADD, random.nextInt(3, 9));
        times.put(Kind.CHANGE, sometimes(random, 6));
        times.put(Kind.REMOVE, sometimes(random, 2));
        times.put(Kind.SKIP, sometimes(random, 3));
        times.put(Kind.SNOOZE, sometimes(random, 3));
        times.put(Kind.PAUSE, sometimes(random, 2));
        times.put(Kind.PRACTISE, sometimes(random, 6));
        times.put(Kind.DEVICE, random.nextInt(5));
        times.put(Kind.PREFER, sometimes(random, 6));
        times.put(Kind.END_MAILS, random.nextInt(4));
        times.put(Kind.PRESS, random.nextInt(8));
        times.put(Kind.CRASH, sometimes(random, 6));
        times.put(Kind.CRASH_ALL, sometimes(random, 2));
        times.put(Kind.HOLD_STILL, sometimes(random, 4));
        times.put(Kind.CLOCK, sometimes(random, 3));
        times.put(Kind.OUTAGE, random.nextInt(8) == 0 ? 1 : 0);
        List<Act> acts = new ArrayList<>();
        times.forEach((kind, count) -> {
            for (int i = 0; i < count; i++) {
                long at = kind == Kind.ADD ? random.nextLong(HORIZON / 6) : random.nextLong(HORIZON);
                acts.add(new Act(at, kind, random.nextInt(1_000), random.nextLong(2 * HOUR)));
            }
        });
        acts.sort(Comparator.comparingLong(Act::at));
        return acts;
    }

    private static int sometimes(SplittableRandom random, int most) {
        return random.nextBoolean() ? 0 : random.nextInt(1, most + 1);
    }

    /// When it comes.
    enum Moment {
        ANY,
        /// When something is due next.
        DUE,
        /// When something was claimed.
        CLAIM,
        /// When something was not taken, and waits.
        WAIT
    }

    Moment moment() {
        return switch (kind) {
            case CRASH, CRASH_ALL, HOLD_STILL ->
                List.of(Moment.ANY, Moment.CLAIM, Moment.CLAIM).get(which % 3);
            case CHANGE, REMOVE, SKIP, SNOOZE, PRACTISE, DEVICE, END_MAILS, PREFER ->
                List.of(Moment.ANY, Moment.DUE, Moment.WAIT, Moment.WAIT).get(which % 4);
            case CLOCK -> List.of(Moment.ANY, Moment.DUE).get(which % 2);
            default -> Moment.ANY;
        };
    }
}
