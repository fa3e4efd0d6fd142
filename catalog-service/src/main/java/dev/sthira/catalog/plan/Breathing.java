package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Measure;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.EnumSet;
import java.util.Set;

/// What breath belongs where: a long breath out at the end of a class that unwinds, an even one at the beginning of
/// one that wakes, and nothing quick before sleep. Breath never takes more than an eighth of a class.
final class Breathing {
    private static final long LEAST_MILLIS = 15 * 60_000;
    private static final int MOST_SHARE = 8;
    private static final int MOST_SECONDS_AWAKE = 10;
    private static final Set<Intent> CALMING = EnumSet.of(Intent.SLEEP, Intent.UNWIND);
    private static final Set<Intent> WAKING = EnumSet.of(Intent.ENERGISE, Intent.WARM_UP);

    private final Intent intent;
    private final long millis;

    Breathing(Intent intent, long millis) {
        this.intent = intent;
        this.millis = millis;
    }

    /// Whether it has no place in a class for this, however much it is wanted.
    static boolean isOutOfPlace(Pose pose, Intent intent) {
        return intent == Intent.SLEEP && pose.rhythm(null).isQuick();
    }

    /// Whether the class may begin with it.
    boolean opens(Pose pose) {
        return WAKING.contains(intent) && hasTimeFor(pose) && wakes(pose);
    }

    /// Whether the class may end with it, before the rest.
    boolean closes(Pose pose) {
        return CALMING.contains(intent) && hasTimeFor(pose) && calms(pose);
    }

    private boolean hasTimeFor(Pose pose) {
        return pose.kind() == PoseKind.BREATHING
                && millis >= LEAST_MILLIS
                && seconds(pose, pose.usualDose().shortest()) * MOST_SHARE <= millis / 1000;
    }

    /// Its usual rounds, as far as they leave time to move.
    Measure inProportion(Pose pose) {
        var usual = pose.usualDose();
        int most = (int) (millis / 1000 / MOST_SHARE / seconds(pose, 1));
        return new Measure(
                usual.unit(),
                usual.shortest(),
                Math.clamp(usual.usual(), usual.shortest(), most),
                Math.clamp(usual.longest(), usual.shortest(), most),
                usual.breathsPerRound(),
                usual.secondsPerRound());
    }

    /// Even and lively; a quick one is for whoever asks for it, as nobody knows what else there is to mind.
    private static boolean wakes(Pose pose) {
        var counts = pose.rhythm(null).counts();
        return counts != null && !counts.calms() && !counts.holds() && counts.seconds() <= MOST_SECONDS_AWAKE;
    }

    private static boolean calms(Pose pose) {
        var counts = pose.rhythm(null).counts();
        return counts != null && counts.calms();
    }

    private static long seconds(Pose pose, int rounds) {
        return pose.usualDose().millis(rounds, 0) / 1000;
    }
}
