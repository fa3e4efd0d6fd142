package dev.sthira.session.metronome;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Something that comes upon the world from outside.
///
/// @param at     when, in microseconds
/// @param which  picks the node or the session it happens to
/// @param amount how much of it, in microseconds
record Act(long at, Kind kind, int which, long amount) {

    enum Kind {
        CREATE,
        COMMAND,
        COMMAND_ON_A_BOUNDARY,
        CRASH,
        CRASH_ALL,
        STOP,
        HOLD_STILL,
        CLOCK,
        BROKER_AWAY,
        /// A node goes on as the other version.
        UPGRADE,
        /// A screen comes.
        FOLLOW,
        /// A screen loses its connection, or reads nothing for a while.
        CUT
    }

    /// How long people practise in a history.
    static final long HORIZON = 20 * SimTime.SECOND;

    private static final int MOST_PEOPLE = 12;

    /// A script for one history: first is drawn which kinds of trouble there are at all, then when they come.
    static List<Act> drawn(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Map<Kind, Integer> times = new EnumMap<>(Kind.class);
        times.put(Kind.CREATE, random.nextInt(1, MOST_PEOPLE));
        times.put(Kind.COMMAND, random.nextInt(2, 40));
        times.put(Kind.COMMAND_ON_A_BOUNDARY, random.nextInt(12));
        times.put(Kind.CRASH, sometimes(random, 6));
        times.put(Kind.CRASH_ALL, sometimes(random, 2));
        times.put(Kind.STOP, sometimes(random, 4));
        times.put(Kind.HOLD_STILL, sometimes(random, 4));
        times.put(Kind.CLOCK, sometimes(random, 4));
        times.put(Kind.BROKER_AWAY, sometimes(random, 3));
        times.put(Kind.UPGRADE, sometimes(random, 6));
        times.put(Kind.FOLLOW, sometimes(random, 4));
        times.put(Kind.CUT, random.nextInt(8));
        List<Act> acts = new ArrayList<>();
        times.forEach((kind, count) -> {
            for (int i = 0; i < count; i++) {
                acts.add(new Act(
                        random.nextLong(HORIZON), kind, random.nextInt(1_000), random.nextLong(8 * SimTime.SECOND)));
            }
        });
        acts.sort(Comparator.comparingLong(Act::at));
        return acts;
    }

    private static int sometimes(SplittableRandom random, int most) {
        return random.nextBoolean() ? 0 : random.nextInt(1, most + 1);
    }
}
