package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Stance;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a body makes of one of the catalog's transitions: the form it takes it in, if it takes it at all.
///
/// @param against what speaks against it in its plain form
/// @param open    whether there is a form that nothing speaks against
/// @param notes   what is said of it
record Footing(Crossing crossing, @Nullable Objection against, boolean open, List<Note> notes) {
    private static final int CARE_SECONDS = 5;

    static Footing sure(Pose way) {
        return new Footing(new Crossing(way, null), null, true, List.of());
    }

    static Footing of(Pose way, Ways ways, Wishes wishes) {
        var against = Objection.to(way, null, wishes);
        return switch (Forms.of(PlainStep.of(way, ways), way, wishes)) {
            case Forms.Refused _ -> closed(way, against);
            case Forms.Taken taken ->
                new Footing(
                        new Crossing(way, taken.form().variation()),
                        against.orElse(null),
                        true,
                        taken.notes().stream().flatMap(Footing::asOfAWay).toList());
        };
    }

    private static Footing closed(Pose way, Optional<Objection> against) {
        return new Footing(new Crossing(way, null), against.orElse(null), false, List.of());
    }

    /// A form on a way is no form of a pose, and how long it lasts is no dose.
    private static Stream<Note> asOfAWay(Note note) {
        return switch (note.kind()) {
            case VARIATION ->
                Stream.of(new Note(Choice.TRANSITION, note.because(), note.instead(), note.concern(), note.text()));
            case DOSE -> Stream.of();
            default -> Stream.of(note);
        };
    }

    /// Whether a body has nothing to say to it.
    boolean isSure() {
        return against == null && notes.isEmpty();
    }

    Stance stance() {
        return crossing.way().position();
    }

    Objection objection() {
        return Objects.requireNonNull(against);
    }

    /// Seconds, and some more for everything to be minded, so that the kinder of two ways is the shorter one.
    int cost() {
        long cares = notes.stream().filter(note -> note.kind() == Choice.CARE).count();
        return crossing.seconds() + CARE_SECONDS * (int) cares;
    }
}
