package dev.sthira.catalog.picture;

import dev.sthira.catalog.picture.Figure.Bend;
import dev.sthira.catalog.picture.Figure.Face;
import dev.sthira.catalog.picture.Figure.Form;
import dev.sthira.catalog.picture.Figure.Limb;
import dev.sthira.catalog.picture.Skeleton.Arm;
import dev.sthira.catalog.picture.Skeleton.Chain;
import dev.sthira.catalog.picture.Skeleton.Crown;
import dev.sthira.catalog.picture.Skeleton.Leg;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Puts a figure's joints where it says, by inverse kinematics with bones of fixed length.
final class Puppet {
    private static final int ROUNDS = 8;
    private static final double NOTICEABLE = 1.5;
    private static final double FLOOR = 3;
    private final Figure figure;
    private final Spine spine;
    private final List<String> warnings = new ArrayList<>();

    private Puppet(Figure figure) {
        this.figure = figure;
        this.spine = spine(figure);
    }

    static Skeleton pose(Figure figure) {
        var puppet = new Puppet(figure);
        var nearArm = puppet.arm(figure.nearArm(), "near arm", -1);
        var farArm = puppet.arm(figure.farArm(), "far arm", 1);
        var nearLeg = puppet.leg(figure.nearLeg(), "near leg", -1);
        var farLeg = puppet.leg(figure.farLeg(), "far leg", 1);
        return new Skeleton(figure, puppet.spine, puppet.crown(), nearArm, farArm, nearLeg, farLeg, puppet.warnings);
    }

    private Spine spine(Figure figure) {
        var torso = figure.torso();
        var direction = torso.direction();
        var chest = torso.chest();
        if (chest != null) {
            direction = chest.minus(figure.pelvis()).degrees();
            var chord = Spine.run(0, torso.lumbar(), torso.thoracic()).length();
            var gap = chest.distance(figure.pelvis()) - chord;
            if (Math.abs(gap) > 2) {
                warn(
                        "chest is %.0f too %s the pelvis for a spine of 49 with this bend",
                        Math.abs(gap), gap > 0 ? "far from" : "near to");
            }
        }
        return new Spine(figure.pelvis(), direction, torso.lumbar(), torso.thoracic());
    }

    private double hips() {
        return Math.toRadians(figure.torso().hips());
    }

    private double shoulders() {
        return Math.toRadians(figure.torso().shoulders());
    }

    private Crown crown() {
        var head = figure.head();
        var heading = spine.heading(1);
        var turned = figure.torso().shoulders();
        var face =
                head.face() != null ? head.face() : turned >= 35 ? Face.FRONT : turned <= -35 ? Face.BACK : Face.RIGHT;
        var up = heading - head.nod();
        if (head.tilt() != null) {
            up = head.tilt();
        } else if (head.gaze() != null) {
            up = head.gaze() + (face == Face.LEFT ? -90 : 90);
        }
        var bend = Vec.polar(heading).degreesTo(Vec.polar(up));
        var neck = spine.point(1).plus(Vec.polar(heading), 4);
        var skull = neck.plus(Vec.polar(heading + bend * 0.5), 7);
        var forward = face == Face.RIGHT ? 1.5 : face == Face.LEFT ? -1.5 : 0;
        var centre =
                skull.plus(Vec.polar(up), Bones.NECK - 11).plus(Vec.polar(up).right(), forward);
        return new Crown(neck, centre, up, face);
    }

    private Arm arm(Limb limb, String name, int slot) {
        var across = Vec.polar(spine.heading(1)).right();
        var root = limb.root() != null
                ? limb.root()
                : spine.point(0.945).plus(across, slot * Math.sin(shoulders()) * Bones.SHOULDER_HALF);
        var frontal = Math.abs(Math.sin(shoulders())) > 0.7;
        var turn = frontal ? 0 : Math.cos(shoulders()) < 0 ? -1 : 1;
        var thumb = frontal ? -slot : turn;
        var form = limb.form() == null ? Form.STRAIGHT : limb.form();
        var bones = new Bones2(Bones.UPPER_ARM, Bones.FOREARM, limb);
        if (limb.middle() == null && limb.end() == null && limb.touch() == null) {
            return new Arm(hanging(limb, root, bones, form, slot, frontal), thumb);
        }
        var target = limb.touch() == null ? limb.end() : limb.touch();
        var wrist = target;
        var solved = new Reach(root, root, 0);
        for (int round = 0; round < ROUNDS; round++) {
            solved = reach(limb, root, wrist, bones, slot, frontal, turn);
            if (limb.touch() == null) {
                break;
            }
            wrist = wrist(limb, form, target, solved);
        }
        missing(name, solved);
        return new Arm(chain(root, solved, handDirection(limb, form, solved), form, limb), thumb);
    }

    private static Chain chain(Vec root, Reach solved, Vec direction, Form form, Limb limb) {
        return new Chain(
                root, solved.middle(), solved.end(), solved.end().plus(direction), form, limb.layer(), limb.hidden());
    }

    private Chain hanging(Limb limb, Vec root, Bones2 bones, Form form, int slot, boolean frontal) {
        var directions = limb.directions();
        var upper = directions.isEmpty() ? (frontal ? -90 + slot * 9 : -92) : directions.getFirst();
        var lower = directions.isEmpty() ? (frontal ? -90 + slot * 3 : -82) : directions.getLast();
        var middle = root.plus(Vec.polar(upper), bones.upper());
        var end = middle.plus(Vec.polar(lower), bones.lower());
        var direction = limb.angle() == null ? Vec.polar(lower) : Vec.polar(limb.angle());
        return new Chain(root, middle, end, end.plus(direction), form, limb.layer(), limb.hidden());
    }

    private static Vec wrist(Limb limb, Form form, Vec target, Reach solved) {
        var hand = handDirection(limb, form, solved);
        if (form == Form.PALM) {
            var back = hand.left().dot(solved.middle().minus(target)) < 0 ? hand.right() : hand.left();
            return target.plus(back, 3.4);
        }
        return target.plus(hand, -Bones.PALM);
    }

    private static Vec handDirection(Limb limb, Form form, Reach solved) {
        if (limb.angle() != null) {
            return Vec.polar(limb.angle());
        }
        return form == Form.PALM
                ? new Vec(1, 0)
                : solved.end().minus(solved.middle()).unit();
    }

    private Leg leg(Limb limb, String name, int slot) {
        var across = Vec.polar(spine.heading(0)).right();
        var root = limb.root() != null
                ? limb.root()
                : figure.pelvis().plus(across, slot * Math.sin(hips()) * Bones.HIP_HALF);
        var frontal = Math.abs(Math.sin(hips())) > 0.7;
        var bones = new Bones2(Bones.THIGH, Bones.SHANK, limb);
        if (!limb.directions().isEmpty()) {
            var middle = root.plus(Vec.polar(limb.directions().getFirst()), bones.upper());
            var end = middle.plus(Vec.polar(limb.directions().getLast()), bones.lower());
            return finished(limb, root, new Reach(middle, end, 0), frontal);
        }
        var target = limb.touch() != null ? limb.touch() : limb.end() != null ? limb.end() : new Vec(root.x(), 0);
        var solved = reach(
                limb,
                root,
                target.plus(new Vec(0, limb.end() == null ? Bones.ANKLE : 0)),
                bones,
                slot,
                frontal,
                -facing());
        for (int round = 0; round < ROUNDS && limb.end() == null; round++) {
            var now = finished(limb, root, solved, frontal);
            solved = reach(limb, root, ankle(now, target), bones, slot, frontal, -facing());
        }
        missing(name, solved);
        return finished(limb, root, solved, frontal);
    }

    private int facing() {
        return Math.cos(hips()) < -0.3 ? -1 : 1;
    }

    private static Vec ankle(Leg leg, Vec target) {
        var chain = leg.chain();
        var foot = chain.tip().minus(chain.end());
        var dorsum = foot.left().times(leg.dorsum());
        return switch (chain.form()) {
            case FLEXED -> target.plus(foot, 5.6);
            case POINTED, STRAIGHT -> target.plus(dorsum, -4.0);
            case TUCKED -> target.plus(foot, -Bones.BALL).plus(dorsum, Bones.ANKLE);
            case FRONT -> target.plus(new Vec(0, Bones.ANKLE));
            default -> target.plus(dorsum, Bones.ANKLE);
        };
    }

    private Leg finished(Limb limb, Vec root, Reach solved, boolean frontal) {
        var chain =
                new Chain(root, solved.middle(), solved.end(), solved.end(), Form.FLAT, limb.layer(), limb.hidden());
        var flexion = chain.flexion();
        var sign = Math.abs(flexion) > 12 && frontal ? (flexion < 0 ? 1 : -1) : facing();
        var turn = frontal ? sign * Math.min(1, Math.abs(flexion) / 60) : facing();
        var form = limb.form() != null
                ? limb.form()
                : frontal && Math.abs(turn) < 0.4
                        ? Form.FRONT
                        : limb.touch() == null && limb.end() != null
                                        || !limb.directions().isEmpty()
                                ? Form.STRAIGHT
                                : Form.FLAT;
        var foot = footDirection(limb, form, chain.lower(), sign);
        return new Leg(chain(root, solved, foot, form, limb), turn, sign);
    }

    private static Vec footDirection(Limb limb, Form form, Vec shank, int sign) {
        if (limb.angle() != null) {
            return Vec.polar(limb.angle());
        }
        var down = shank.degrees();
        return switch (form) {
            case POINTED -> Vec.polar(down + sign * 14);
            case STRAIGHT -> Vec.polar(down + sign * 48);
            case FLEXED -> Vec.polar(down + sign * 88);
            case TUCKED -> Vec.polar(-90 + sign * 25);
            case FRONT -> shank;
            default -> new Vec(sign, 0);
        };
    }

    private Reach reach(Limb limb, Vec root, Vec target, Bones2 bones, int slot, boolean frontal, int usual) {
        var middle = limb.middle();
        if (middle != null) {
            return new Reach(middle, target, 0);
        }
        var one = Reach.of(root, target, bones.upper(), bones.lower(), 1);
        var other = Reach.of(root, target, bones.upper(), bones.lower(), -1);
        var bend = limb.bend() != null ? limb.bend() : frontal ? (slot < 0 ? Bend.LEFT : Bend.RIGHT) : null;
        if (bend == null) {
            var first = usual > 0 ? one : other;
            var second = usual > 0 ? other : one;
            return first.middle().y() < FLOOR
                            && second.middle().y() > first.middle().y()
                    ? second
                    : first;
        }
        return toward(bend, one.middle()) >= toward(bend, other.middle()) ? one : other;
    }

    private static double toward(Bend bend, Vec point) {
        return switch (bend) {
            case UP -> point.y();
            case DOWN -> -point.y();
            case LEFT -> -point.x();
            case RIGHT -> point.x();
        };
    }

    private void missing(String name, Reach solved) {
        if (Math.abs(solved.missing()) > NOTICEABLE) {
            warn(
                    "%s: target %s by %.0f",
                    name, solved.missing() > 0 ? "out of reach" : "too near", Math.abs(solved.missing()));
        }
    }

    private void warn(String text, @Nullable Object... values) {
        warnings.add(String.format(Locale.ROOT, text, values));
    }

    private record Bones2(double upper, double lower) {
        Bones2(double upper, double lower, Limb limb) {
            this(upper * limb.lengths().getFirst(), lower * limb.lengths().getLast());
        }
    }
}
