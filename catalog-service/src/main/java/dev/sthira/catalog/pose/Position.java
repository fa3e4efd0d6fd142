package dev.sthira.catalog.pose;

/// How the body rests on the ground.
public enum Position {
    /// As it was.
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
    ARM_BALANCE;

    /// Where one is when something that ends like this is over.
    public Position after(Position before) {
        return this == ANY ? before : this;
    }
}
