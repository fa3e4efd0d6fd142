package dev.sthira.catalog.listing;

/// How the body rests on the ground, in the words of the open sequence file.
public enum Position {
    ANY,
    SEATED,
    SEATED_ON_CHAIR,
    KNEELING,
    KNEELING_UPRIGHT,
    HALF_KNEELING,
    HANDS_AND_KNEES,
    FOREARMS_AND_KNEES,
    FOLDED_ON_KNEES,
    HANDS_AND_FEET,
    FOREARMS_AND_FEET,
    STANDING,
    STANDING_FOLDED,
    STANDING_WITH_CHAIR,
    SQUATTING,
    PRONE,
    SUPINE,
    SIDE_LYING,
    INVERTED,
    ARM_BALANCE
}
