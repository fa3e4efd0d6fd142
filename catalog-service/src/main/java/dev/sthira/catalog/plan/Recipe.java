package dev.sthira.catalog.plan;

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
import dev.sthira.catalog.pose.Level;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence.Intent;
import java.util.List;
import java.util.Set;

/// What a composed class is inclined to: the stations it goes through, in order, how demanding it may be, and how much
/// it makes of strength and of stretch.
record Recipe(List<Station> stations, Level highest, int strength, int stretch) {

    /// A stretch of the class in which one stays near one position.
    enum Station {
        STANDING_UP("Standing", Set.of(STANDING, STANDING_FOLDED, SQUATTING)),
        ON_HANDS(
                "On hands and knees",
                Set.of(HANDS_AND_KNEES, HANDS_AND_FEET, FOREARMS_AND_KNEES, FOREARMS_AND_FEET, FOLDED_ON_KNEES)),
        ON_KNEES("Kneeling", Set.of(HALF_KNEELING, KNEELING, KNEELING_UPRIGHT)),
        ON_THE_BELLY("On the belly", Set.of(PRONE)),
        SITTING("Seated", Set.of(SEATED)),
        ON_THE_BACK("On the back", Set.of(SUPINE));

        final String title;
        private final Set<Position> positions;

        Station(String title, Set<Position> positions) {
            this.title = title;
            this.positions = positions;
        }

        boolean holds(Pose pose) {
            return positions.contains(pose.position().start())
                    && positions.contains(pose.position().end());
        }
    }

    private static final List<Station> ACTIVE = List.of(
            Station.STANDING_UP,
            Station.ON_HANDS,
            Station.ON_KNEES,
            Station.ON_THE_BELLY,
            Station.SITTING,
            Station.ON_THE_BACK);
    private static final List<Station> LOW =
            List.of(Station.ON_HANDS, Station.ON_KNEES, Station.SITTING, Station.ON_THE_BACK);
    private static final List<Station> LYING = List.of(Station.SITTING, Station.ON_THE_BACK);

    static Recipe of(Intent intent) {
        return switch (intent) {
            case STRENGTHEN, ENERGISE -> new Recipe(ACTIVE, Level.ADVANCED, 3, 1);
            case BALANCE ->
                new Recipe(List.of(Station.STANDING_UP, Station.ON_HANDS, Station.SITTING), Level.ADVANCED, 2, 1);
            case STRETCH -> new Recipe(ACTIVE, Level.ADVANCED, 1, 3);
            case MOBILISE, WARM_UP -> new Recipe(ACTIVE, Level.INTERMEDIATE, 2, 2);
            case UNWIND, RECOVER -> new Recipe(LOW, Level.INTERMEDIATE, 1, 3);
            case SLEEP, RESTORE -> new Recipe(LYING, Level.BEGINNER, 1, 3);
            case PRENATAL ->
                new Recipe(List.of(Station.STANDING_UP, Station.ON_HANDS, Station.SITTING), Level.BEGINNER, 2, 2);
        };
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
