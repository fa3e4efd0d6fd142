package dev.sthira.catalog.sheet;

import dev.sthira.catalog.picture.Seat;
import dev.sthira.catalog.sequence.Sequence.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One step on the sheet, in the words that are printed.
///
/// @param variation slug of the form it is taken in
/// @param seat      what somebody sits on, where they sit
/// @param side      the side the picture shows
/// @param form      name of the form it is taken in, and why where it is not as taught
/// @param rhythm    counts of the breath, quick breaths or bells, where these lead it
/// @param cautions  what this person should mind
record Card(
        String pose,
        @Nullable String variation,
        Seat seat,
        Side side,
        Turn turn,
        String name,
        @Nullable String sanskrit,
        @Nullable String form,
        String dose,
        @Nullable String rhythm,
        List<Caution> cautions,
        String cue) {
    Card {
        cautions = List.copyOf(cautions);
    }

    /// Which sides of the body work, and in which order.
    enum Turn {
        NONE,
        RIGHT,
        LEFT,
        BOTH,
        IN_TURN
    }

    /// What to mind, and how.
    record Caution(String mind, String text) {}

    Card in(Turn other) {
        return new Card(pose, variation, seat, side, other, name, sanskrit, form, dose, rhythm, cautions, cue);
    }

    Card dosed(String other) {
        return new Card(pose, variation, seat, side, turn, name, sanskrit, form, other, rhythm, cautions, cue);
    }

    /// Whether both show the same, whatever is said to it.
    boolean shows(Card other) {
        return pose.equals(other.pose)
                && java.util.Objects.equals(variation, other.variation)
                && java.util.Objects.equals(form, other.form)
                && java.util.Objects.equals(rhythm, other.rhythm)
                && cautions.equals(other.cautions);
    }
}
