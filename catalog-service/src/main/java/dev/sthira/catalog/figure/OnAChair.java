package dev.sthira.catalog.figure;

import dev.sthira.catalog.figure.Figure.Limb;
import dev.sthira.catalog.figure.Figure.Prop;
import dev.sthira.catalog.figure.Figure.Torso;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody who sits on the floor, put on a chair: trunk, arms and head as they are, the legs and the chair of one who
/// sits there.
public final class OnAChair {
    private static final double HIGHER_THAN_THE_FLOOR = 40;

    private OnAChair() {}

    /// @param chair a figure at rest on a chair, in the same view
    public static Figure of(Figure figure, Figure chair) {
        if (figure.pelvis().y() > HIGHER_THAN_THE_FLOOR) {
            return figure;
        }
        var lift = chair.pelvis().minus(figure.pelvis());
        return new Figure(
                chair.view(),
                figure.side(),
                chair.pelvis(),
                lifted(figure.torso(), lift),
                figure.head(),
                lifted(figure.nearArm(), lift),
                lifted(figure.farArm(), lift),
                chair.nearLeg(),
                chair.farLeg(),
                props(figure, chair, lift),
                chair.mat());
    }

    private static Torso lifted(Torso torso, Vec lift) {
        return new Torso(
                lifted(torso.chest(), lift),
                torso.direction(),
                torso.lumbar(),
                torso.thoracic(),
                torso.hips(),
                torso.shoulders());
    }

    private static Limb lifted(Limb arm, Vec lift) {
        return new Limb(
                lifted(arm.touch(), lift),
                lifted(arm.end(), lift),
                lifted(arm.middle(), lift),
                arm.directions(),
                arm.lengths(),
                arm.bend(),
                arm.form(),
                arm.angle(),
                arm.layer(),
                lifted(arm.root(), lift),
                arm.hidden());
    }

    // What somebody sits on stays behind; what lies in the lap comes along.
    private static List<Prop> props(Figure figure, Figure chair, Vec lift) {
        var carried = figure.props().stream()
                .filter(prop -> prop.at().y() > 0)
                .map(prop -> new Prop(
                        prop.thing(),
                        prop.at().plus(lift),
                        lifted(prop.to(), lift),
                        prop.width(),
                        prop.height(),
                        prop.turn(),
                        prop.layer()));
        return Stream.concat(chair.props().stream(), carried).toList();
    }

    private static @Nullable Vec lifted(@Nullable Vec point, Vec lift) {
        return point == null ? null : point.plus(lift);
    }
}
