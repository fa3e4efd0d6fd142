package dev.sthira.session.session;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Where a page of what a person did ended: newest first, and by id where two are as new.
public record PagePlace(Instant at, UUID id) {

    /// How many values it is made of.
    public static final int VALUES = 2;

    /// In front of everything.
    public static final PagePlace START = new PagePlace(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /// The database knows fewer instants than Java does.
    public PagePlace {
        if (at.isBefore(Instant.EPOCH) || at.isAfter(Instant.parse("9999-12-31T00:00:00Z"))) {
            throw new IllegalArgumentException("nothing was then");
        }
    }

    /// The place of the values in a mark.
    ///
    /// @throws IllegalArgumentException           if they are of no such place
    /// @throws java.time.format.DateTimeParseException if the first is no instant
    public static PagePlace of(List<String> values) {
        return new PagePlace(Instant.parse(values.getFirst()), UUID.fromString(values.getLast()));
    }
}
