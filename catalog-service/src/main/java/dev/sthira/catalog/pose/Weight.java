package dev.sthira.catalog.pose;

import java.util.EnumSet;
import java.util.Set;

/// What carries the body in a pose.
public enum Weight {
    HANDS,
    FOREARMS,
    KNEES,
    FEET,
    SHOULDERS,
    HEAD;

    /// What carries it in a position.
    static Set<Weight> in(Position position) {
        return switch (position) {
            case HANDS_AND_KNEES -> EnumSet.of(HANDS, KNEES);
            case FOREARMS_AND_KNEES -> EnumSet.of(FOREARMS, KNEES);
            case KNEELING, KNEELING_UPRIGHT, HALF_KNEELING, FOLDED_ON_KNEES -> EnumSet.of(KNEES);
            case HANDS_AND_FEET -> EnumSet.of(HANDS);
            case FOREARMS_AND_FEET -> EnumSet.of(FOREARMS);
            case ARM_BALANCE -> EnumSet.of(HANDS);
            default -> EnumSet.noneOf(Weight.class);
        };
    }
}
