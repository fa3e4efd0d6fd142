package dev.sthira.catalog.plan;

import static dev.sthira.catalog.plan.Recipe.Station.ON_HANDS;
import static dev.sthira.catalog.plan.Recipe.Station.ON_KNEES;
import static dev.sthira.catalog.plan.Recipe.Station.ON_THE_BACK;
import static dev.sthira.catalog.plan.Recipe.Station.ON_THE_BELLY;
import static dev.sthira.catalog.plan.Recipe.Station.SITTING;
import static dev.sthira.catalog.plan.Recipe.Station.STANDING_UP;
import static dev.sthira.catalog.pose.Position.FOLDED_ON_KNEES;
import static dev.sthira.catalog.pose.Position.FOREARMS_AND_FEET;
import static dev.sthira.catalog.pose.Position.FOREARMS_AND_KNEES;
import static dev.sthira.catalog.pose.Position.HALF_KNEELING;
import static dev.sthira.catalog.pose.Position.HANDS_AND_FEET;
import static dev.sthira.catalog.pose.Position.HANDS_AND_KNEES;
import static dev.sthira.catalog.pose.Position.KNEELING;
import static dev.sthira.catalog.pose.Position.KNEELING_UPRIGHT;
import static dev.sthira.catalog.pose.Position.PRONE;
import static dev.sthira.catalog.pose.Position.SEATED;
import static dev.sthira.catalog.pose.Position.SQUATTING;
import static dev.sthira.catalog.pose.Position.STANDING;
import static dev.sthira.catalog.pose.Position.STANDING_FOLDED;
import static dev.sthira.catalog.pose.Position.SUPINE;

import dev.sthira.catalog.pose.Area;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.List;
import java.util.Set;

/// What a composed class is inclined to: how it warms up, the legs it goes through with the load of each, so that load
/// rises and falls once and one stands up at most once, and how much it makes of strength and of stretch.
record Recipe(Station warmUp, List<Leg> legs, boolean flows, int strength, int stretch) {

    /// A stretch of the class near one position, how hard it may be, and its share of the poses.
    record Leg(Station station, int least, int most, int share) {}

    /// Where one stays for a while.
    enum Station {
        STANDING_UP(Set.of(STANDING, STANDING_FOLDED, SQUATTING)),
        ON_HANDS(Set.of(HANDS_AND_KNEES, HANDS_AND_FEET, FOREARMS_AND_KNEES, FOREARMS_AND_FEET, FOLDED_ON_KNEES)),
        ON_KNEES(Set.of(HALF_KNEELING, KNEELING, KNEELING_UPRIGHT)),
        ON_THE_BELLY(Set.of(PRONE)),
        SITTING(Set.of(SEATED)),
        ON_THE_BACK(Set.of(SUPINE));

        private final Set<Position> positions;

        Station(Set<Position> positions) {
            this.positions = positions;
        }

        boolean holds(Pose.Stance stance) {
            return positions.contains(stance.start()) && positions.contains(stance.end());
        }
    }

    /// Whoever is pregnant begins standing and goes down but once.
    static Recipe of(Intent intent, Body body) {
        var recipe = of(intent);
        return body.isPregnant() && recipe.legs.getFirst().station() == STANDING_UP
                ? new Recipe(STANDING_UP, recipe.legs, false, recipe.strength, recipe.stretch)
                : recipe;
    }

    private static Recipe of(Intent intent) {
        return switch (intent) {
            case STRENGTHEN, ENERGISE ->
                active(leg(STANDING_UP, 2, 3, 4), leg(ON_HANDS, 2, 3, 3), leg(ON_THE_BELLY, 2, 4, 3));
            case BALANCE -> new Recipe(SITTING, List.of(leg(STANDING_UP, 1, 4, 6), leg(SITTING, 1, 2, 2)), false, 2, 1);
            case STRETCH ->
                new Recipe(
                        SITTING,
                        List.of(leg(STANDING_UP, 1, 2, 3), leg(ON_KNEES, 2, 3, 3), leg(SITTING, 1, 2, 3)),
                        false,
                        1,
                        3);
            case MOBILISE, WARM_UP ->
                new Recipe(
                        SITTING,
                        List.of(leg(STANDING_UP, 1, 3, 4), leg(ON_HANDS, 1, 2, 2), leg(ON_THE_BELLY, 1, 2, 2)),
                        true,
                        2,
                        2);
            case UNWIND, RECOVER ->
                new Recipe(
                        SITTING,
                        List.of(leg(ON_HANDS, 1, 2, 2), leg(ON_KNEES, 1, 2, 2), leg(SITTING, 1, 2, 3)),
                        false,
                        1,
                        3);
            case SLEEP, RESTORE ->
                new Recipe(SITTING, List.of(leg(SITTING, 0, 1, 2), leg(ON_THE_BACK, 0, 1, 4)), false, 0, 3);
            case PRENATAL ->
                new Recipe(
                        STANDING_UP,
                        List.of(leg(STANDING_UP, 1, 3, 3), leg(ON_HANDS, 1, 2, 2), leg(SITTING, 1, 2, 3)),
                        false,
                        2,
                        2);
        };
    }

    private static Recipe active(Leg... legs) {
        return new Recipe(SITTING, List.of(legs), true, 3, 1);
    }

    private static Leg leg(Station station, int least, int most, int share) {
        return new Leg(station, least, most, share);
    }

    /// The same with nothing but its first leg.
    Recipe firstLeg() {
        return new Recipe(warmUp, legs.subList(0, 1), flows, strength, stretch);
    }

    /// Whether nothing in it should ask for effort.
    boolean isQuiet() {
        return strength == 0;
    }

    /// Whether it is something to practise here: a rest only where nothing else is asked for.
    boolean practises(Pose pose) {
        return pose.kind() == PoseKind.POSE || (isQuiet() && pose.kind() == PoseKind.REST);
    }

    /// The largest share of the class that may be spent in one restful pose, as its divisor: the stronger, the less.
    int restfulShare() {
        return Math.max(1, 4 * strength);
    }

    /// Milliseconds for each pose: the quieter, the longer.
    long pace() {
        return isQuiet() ? 240_000 : isStrong() ? 100_000 : 120_000;
    }

    boolean isStrong() {
        return strength >= 3;
    }

    /// Whether a later leg may be harder than this one.
    boolean risesAfter(int leg) {
        return legs.stream()
                .skip(leg + 1L)
                .anyMatch(later -> later.most() > legs.get(leg).most());
    }

    int shares() {
        return legs.stream().mapToInt(Leg::share).sum();
    }

    /// How much a pose suits the class; 0 is not at all.
    int weight(Pose pose, List<Area> focus) {
        if (focus.isEmpty()) {
            return 1
                    + strength * Math.min(2, pose.areas().strengthens().size())
                    + stretch * Math.min(2, pose.areas().stretches().size());
        }
        var strengthened =
                focus.stream().filter(pose.areas().strengthens()::contains).count();
        var stretched =
                focus.stream().filter(pose.areas().stretches()::contains).count();
        return (int) (4 * (strength * strengthened + stretch * stretched));
    }
}
