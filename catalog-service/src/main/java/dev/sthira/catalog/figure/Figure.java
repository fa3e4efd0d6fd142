package dev.sthira.catalog.figure;

import dev.sthira.catalog.sequence.Sequence.Side;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an illustrator says of one picture: where the pelvis is, how the spine bends, where hands and feet go.
public record Figure(
        Seen view,
        @Nullable Side side,
        Vec pelvis,
        Torso torso,
        Head head,
        Limb nearArm,
        Limb farArm,
        Limb nearLeg,
        Limb farLeg,
        List<Prop> props,
        Mat mat) {
    public Figure {
        props = List.copyOf(props);
    }

    /// From where one looks. From the top a lying person is seen whole, on the whole mat.
    public enum Seen {
        SIDE,
        FRONT,
        BACK,
        TOP
    }

    /// What is drawn to lie or stand on.
    public enum Mat {
        MAT,
        FLOOR,
        NONE
    }

    /// The spine: direction from pelvis to chest, or the chest itself; bends and turns in degrees.
    public record Torso(
            @Nullable Vec chest, double direction, double lumbar, double thoracic, double hips, double shoulders) {}

    /// Where the head points and looks; what is not given follows the spine.
    public record Head(
            @Nullable Double gaze,
            @Nullable Double tilt,
            @Nullable Face face,
            double nod,
            Mouth mouth,
            @Nullable Integer layer) {}

    /// What the mouth does: mostly nothing. Open, the tongue is out; else it breathes through round lips, between the
    /// teeth
    /// or over a rolled tongue.
    public enum Mouth {
        CLOSED,
        OPEN,
        ROUND,
        TEETH,
        TONGUE
    }

    /// Which side of the head one sees.
    public enum Face {
        RIGHT,
        LEFT,
        FRONT,
        BACK
    }

    /// Which way an elbow or a knee goes when there are two ways to reach the target.
    public enum Bend {
        UP,
        DOWN,
        LEFT,
        RIGHT
    }

    /// The form of a hand or a foot.
    public enum Form {
        STRAIGHT,
        PALM,
        FIST,
        PRAYER,
        FLAT,
        POINTED,
        FLEXED,
        TUCKED,
        FRONT
    }

    /// An arm or a leg. One of `touch`, `end` or `directions` says where it goes.
    public record Limb(
            @Nullable Vec touch,
            @Nullable Vec end,
            @Nullable Vec middle,
            List<Double> directions,
            List<Double> lengths,
            @Nullable Bend bend,
            @Nullable Form form,
            @Nullable Double angle,
            @Nullable Integer layer,
            @Nullable Vec root,
            boolean hidden) {
        public Limb {
            directions = List.copyOf(directions);
            lengths = List.copyOf(lengths);
        }
    }

    /// A thing used in the pose.
    public record Prop(
            Thing thing,
            Vec at,
            @Nullable Vec to,
            @Nullable Double width,
            @Nullable Double height,
            double turn,
            int layer) {}

    /// The things there are.
    public enum Thing {
        BLOCK,
        CUSHION,
        BLANKET,
        ROLL,
        BOLSTER,
        STRAP,
        CHAIR,
        WALL,
        FOLDED_MAT,
        TABLE
    }
}
