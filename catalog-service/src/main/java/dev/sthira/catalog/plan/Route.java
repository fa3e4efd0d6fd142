package dev.sthira.catalog.plan;

import dev.sthira.catalog.plan.Explanation.Cause;
import dev.sthira.catalog.plan.Explanation.Choice;
import dev.sthira.catalog.plan.Ways.Said;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence.Transition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The ways between the parts of a class: as taught where the teacher leads from one to the next and the body has
/// nothing against it, else the catalog's.
final class Route {
    private static final int SETTLE_SECONDS = 3;
    private static final int FLOWING_SECONDS = 2;
    private static final int OWN_WAY_SECONDS = 15;

    private final Ways ways;
    private final Wishes wishes;

    Route(Ways ways, Wishes wishes) {
        this.ways = ways;
        this.wishes = wishes;
    }

    /// The way to a part.
    ///
    /// @param through the catalog's transitions it leads through; none where a teacher leads, or nobody has to move
    /// @param notes   what there is to say of it
    record Leg(int seconds, Saying words, List<Crossing> through, Supplier<List<Said>> notes) {
        static Leg of(int seconds, Saying words) {
            return new Leg(seconds, words, List.of(), List::of);
        }
    }

    /// The words that go with what is said on the way.
    Vocabulary vocabulary() {
        return ways.vocabulary();
    }

    /// The legs to all the parts in order, each block once.
    List<Leg> legs(List<Part> parts) {
        var legs = new ArrayList<Leg>(parts.size());
        Part before = null;
        var at = Position.ANY;
        for (var part : parts) {
            legs.add(leg(before, at, part));
            at = part.position().end().after(at);
            before = part;
        }
        return legs;
    }

    /// The way back to the beginning of a block that is gone through again.
    Leg again(Part last, Part first) {
        return leg(last, last.position().end(), first);
    }

    /// The catalog's way into a pose from any position, for a class that is put together.
    static Transition into(Ways ways, Position at, Pose pose) {
        var way = ways.into(at, pose, null);
        return new Transition(
                way.seconds() + SETTLE_SECONDS,
                way.through().isEmpty() ? Sentences.into(pose).in(ways.vocabulary()) : way.cue());
    }

    /// The way from one side of a part to the other.
    Optional<Leg> change(Part part) {
        return Optional.ofNullable(part.step().switchSides()).map(taught -> change(part, taught));
    }

    private Leg change(Part part, Transition taught) {
        var way = ways.between(part.position().end(), part.position().start());
        boolean known = !way.isNone() && taught.equals(PlainStep.switching(part.position(), ways));
        return known
                ? new Leg(taught.seconds(), Saying.of(taught.cue()), way.through(), () -> ways.notes(way.through()))
                : Leg.of(taught.seconds(), Saying.of(taught.cue()));
    }

    private Leg leg(@Nullable Part before, Position at, Part part) {
        boolean led = before == null ? part.place() <= 0 : part.follows(before);
        if (!led || leavesTheWayOpen(part)) {
            return catalogs(
                    at,
                    part,
                    SETTLE_SECONDS,
                    () -> remarks(ways.detour(at, part.pose(), part.form().variation()), before, at, part));
        }
        var against = ways.objection(at, part.pose(), part.form().variation());
        var way = ways.into(at, part.pose(), part.form().variation());
        boolean elsewhere = !part.isInATeachersForm() && part.rounds() == null && !way.isNone();
        if (against.isPresent() || elsewhere) {
            int settle = part.rounds() == null ? SETTLE_SECONDS : Math.max(0, taught(part) - way.seconds());
            return catalogs(at, part, settle, () -> remarks(against, before, at, part));
        }
        return part.isInATeachersForm()
                ? Leg.of(taught(part), Saying.of(part.step().transition().cue()))
                : formed(part);
    }

    /// Whether a class that was put together says nothing of how to get there.
    private boolean leavesTheWayOpen(Part part) {
        return wishes.source() instanceof Wishes.Composed && taught(part) == 0;
    }

    private static int taught(Part part) {
        return part.step().transition().seconds();
    }

    /// To where one is anyway, or straight on within a flow, in a form that the teacher's words are not for.
    private static Leg formed(Part part) {
        int least = part.rounds() == null ? SETTLE_SECONDS : FLOWING_SECONDS;
        int seconds = taught(part) == 0 ? 0 : Math.max(taught(part), least);
        int said = seconds == 0 ? SETTLE_SECONDS : seconds;
        return Leg.of(seconds, WayWords.into(part.pose(), part.form().variation(), said));
    }

    private Leg catalogs(Position at, Part part, int settle, Supplier<List<Said>> remarks) {
        var form = part.form().variation();
        var way = ways.into(at, part.pose(), form);
        if (!way.open()) {
            return new Leg(OWN_WAY_SECONDS, Sentences.ownWay(part.pose()), List.of(), remarks);
        }
        int seconds = way.seconds() + settle;
        return new Leg(
                seconds,
                way.through().isEmpty() ? WayWords.into(part.pose(), form, seconds) : _ -> way.cue(),
                way.through(),
                () -> Stream.concat(remarks.get().stream(), ways.notes(way.through()).stream())
                        .toList());
    }

    /// Why it is not the way that was taught, or that one would take otherwise, where the forms on it do not say so.
    private List<Said> remarks(Optional<Footing> against, @Nullable Part before, Position at, Part part) {
        var way = ways.into(at, part.pose(), part.form().variation());
        boolean said =
                ways.notes(way.through()).stream().anyMatch(it -> it.note().kind() == Choice.TRANSITION);
        var kinder = against.filter(_ -> !said).map(it -> Reasons.kinderWay(part.pose(), it));
        var other = before == null || part.place() < 0 || leavesTheWayOpen(part) || way.isNone()
                ? Optional.<Note>empty()
                : Optional.of(Note.of(
                        Choice.TRANSITION,
                        Cause.POSITION,
                        Sentences.otherWay(before.pose(), part.pose(), way.seconds() + SETTLE_SECONDS)));
        return Stream.concat(kinder.stream(), other.stream())
                .map(note -> new Said(part.pose().slug(), note))
                .toList();
    }
}
