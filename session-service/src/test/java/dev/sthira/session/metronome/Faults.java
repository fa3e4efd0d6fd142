package dev.sthira.session.metronome;

import java.util.random.RandomGenerator;

/// What goes wrong in one history and how often: some kinds at all, most not, so that each gets its turn alone.
///
/// @param transactions chance that a transaction fails
/// @param commits      chance that the answer to a commit is lost
/// @param batches      chance that something happens to a batch
/// @param slow         chance that something takes a second instead of milliseconds
/// @param connections  chance that a node that looks after its lock has just lost it
record Faults(double transactions, double commits, double batches, double slow, double connections) {
    static final Faults NONE = new Faults(0, 0, 0, 0, 0);

    static Faults drawn(RandomGenerator random) {
        return new Faults(chance(random), chance(random), chance(random), chance(random), chance(random));
    }

    private static double chance(RandomGenerator random) {
        return random.nextInt(3) > 0 ? 0 : random.nextDouble(0.3);
    }
}
