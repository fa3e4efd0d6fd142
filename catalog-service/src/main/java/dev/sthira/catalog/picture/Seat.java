package dev.sthira.catalog.picture;

import dev.sthira.catalog.pose.Position;

/// What a pose that sits is done on: the floor, or a chair in a class that is taught there.
public enum Seat {
    FLOOR,
    CHAIR;

    /// The seat of a pose that is done in a position.
    public static Seat of(Position position) {
        return position == Position.SEATED_ON_CHAIR ? CHAIR : FLOOR;
    }
}
