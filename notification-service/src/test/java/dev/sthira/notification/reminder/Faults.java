package dev.sthira.notification.reminder;

import java.util.random.RandomGenerator;

/// What goes wrong in one history and how often: some kinds at all, most not, so that each gets its turn alone.
///
/// @param transactions chance that a transaction fails
/// @param commits      chance that the answer to a commit is lost
/// @param answers      chance that a send is not simply taken
/// @param slow         chance that an answer takes longer than its claim
record Faults(double transactions, double commits, double answers, double slow) {
    static final Faults NONE = new Faults(0, 0, 0, 0);

    static Faults drawn(RandomGenerator random) {
        return new Faults(
                chance(random, 0.1),
                chance(random, 0.15),
                random.nextInt(4) == 0 ? 0 : random.nextDouble(0.8),
                chance(random, 0.3));
    }

    private static double chance(RandomGenerator random, double most) {
        return random.nextInt(3) > 0 ? 0 : random.nextDouble(most);
    }
}
