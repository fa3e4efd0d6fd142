package dev.sthira.catalog.pose;

import java.util.List;

/// How long something is meant to last: the teacher's words as alternatives, and our figures, never mixed.
public record Dose(List<Taught> taught, Measure planning) {
    public Dose {
        taught = List.copyOf(taught);
    }
}
