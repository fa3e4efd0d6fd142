package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Figure.Face;
import dev.sthira.catalog.figure.Skeleton;
import dev.sthira.catalog.figure.Skeleton.Arm;
import dev.sthira.catalog.figure.Skeleton.Chain;
import dev.sthira.catalog.figure.Skeleton.Leg;
import dev.sthira.catalog.figure.Vec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/// A skeleton dressed: all shapes of the figure and its things, from back to front.
final class Drawing {

    /// A shape and where it comes in every drawing, so that the same part is known again in another one.
    record Part(int place, Shape shape) {}

    private static final double SLEEVE = 0.52;
    private static final double HEM = 1.8;
    private static final int SECTION = 100;
    private static final int FACES = 3 + Face.values().length;
    private final Skeleton skeleton;
    private final Figure.Torso seen;
    private final boolean steady;
    private final List<Part> parts = new ArrayList<>();
    private int next;
    private final Outline chest;
    private final Outline pelvis;

    private Drawing(Skeleton skeleton, Figure.Torso seen, boolean steady) {
        this.skeleton = skeleton;
        this.seen = seen;
        this.steady = steady;
        var trunk = new Trunk(skeleton);
        chest = trunk.chest();
        pelvis = trunk.pelvis();
    }

    static List<Shape> of(Skeleton skeleton) {
        return of(new Drawing(skeleton, skeleton.figure().torso(), false)).stream()
                .map(Part::shape)
                .toList();
    }

    /// The same parts for every skeleton of a movement, as they lie over each other at its end; but a head that turns
    /// is another one.
    static List<Part> steady(Skeleton skeleton, Figure end) {
        return of(new Drawing(skeleton, end.torso(), true));
    }

    private static List<Part> of(Drawing drawing) {
        drawing.draw();
        return drawing.parts.stream()
                .sorted(Comparator.comparingInt(part -> part.shape().layer()))
                .toList();
    }

    private void draw() {
        var legsAside = Math.abs(Math.sin(Math.toRadians(seen.hips()))) < 0.6;
        var armsAside = Math.abs(Math.sin(Math.toRadians(seen.shoulders()))) < 0.6;
        begin(0);
        skeleton.figure().props().forEach(prop -> PropShapes.of(prop).forEach(this::add));
        begin(1);
        arm(skeleton.farArm(), armsAside ? -20 : 11, armsAside, 1);
        begin(2);
        leg(skeleton.farLeg(), legsAside ? -10 : 7, legsAside, 1);
        begin(3 + skeleton.head().face().ordinal());
        Portrait.of(skeleton).forEach(this::add);
        begin(FACES);
        add(Shape.drawn(0, Paint.TOP, Paint.TOP_LINE, chest));
        Portrait.collar(skeleton, seen.shoulders()).forEach(this::add);
        begin(FACES + 1);
        add(Shape.drawn(6, Paint.LEGS, Paint.LEGS_LINE, pelvis));
        begin(FACES + 2);
        leg(skeleton.nearLeg(), 8, false, -1);
        begin(FACES + 3);
        arm(skeleton.nearArm(), 12, false, -1);
    }

    /// What is drawn from here on is of another part of the body.
    private void begin(int section) {
        next = section * SECTION;
    }

    private void add(Shape shape) {
        parts.add(new Part(next++, shape));
    }

    private void arm(Arm arm, int usual, boolean far, int slot) {
        var chain = arm.chain();
        if (chain.hidden()) {
            return;
        }
        var layer = layer(chain, usual);
        var tube = Tube.of(chain, Profile.UPPER_ARM, Profile.FOREARM, arm.thumb() > 0 ? 0.5 : -0.5, slot, 0);
        add(Shape.drawn(
                layer, far ? Paint.SKIN_FAR : Paint.SKIN, Paint.SKIN_LINE, tube.part(0.3, 1.95, Ends.hand(arm))));
        fold(layer, Paint.SKIN_LINE, tube, chain);
        var sleeve = Tube.of(chain, Profile.UPPER_ARM, Profile.FOREARM, arm.thumb() > 0 ? 0.5 : -0.5, slot, 0.7)
                .part(0, SLEEVE, List.of());
        add(Shape.filled(layer, far ? Paint.TOP_FAR : Paint.TOP, sleeve));
        var shoulder = chain.root();
        lines(layer, Paint.TOP_LINE, sleeve.visible(at -> at.distance(shoulder) < 11 && chest.contains(at)), shoulder);
    }

    private void fold(int layer, Paint line, Tube tube, Chain chain) {
        if (tube.fold() != null || steady) {
            add(Shape.line(layer, line, tube.fold() == null ? Outline.dot(chain.middle()) : tube.fold()));
        }
    }

    private void lines(int layer, Paint line, List<Outline> runs, Vec root) {
        if (!steady) {
            runs.forEach(run -> add(Shape.line(layer, line, run)));
            return;
        }
        var longest = runs.stream()
                .max(Comparator.comparingInt(run -> run.curves().size()))
                .orElse(Outline.dot(root));
        add(Shape.line(layer, line, new Outline(longest.curves(), false)));
    }

    private void leg(Leg leg, int usual, boolean far, int slot) {
        var chain = leg.chain();
        if (chain.hidden()) {
            return;
        }
        var layer = layer(chain, usual);
        var tube = Tube.of(chain, Profile.THIGH, Profile.SHANK, leg.turn(), slot, 0);
        add(Shape.drawn(
                layer, far ? Paint.SKIN_FAR : Paint.SKIN, Paint.SKIN_LINE, tube.part(1.7, 1.88, Ends.foot(leg))));
        if (Tube.lieOnEachOther(chain) && !steady) {
            folded(leg, layer, far, slot);
            return;
        }
        var cloth = Tube.of(chain, Profile.THIGH, Profile.SHANK, leg.turn(), slot, 0.3)
                .part(0, HEM, List.of());
        add(Shape.filled(layer, far ? Paint.LEGS_FAR : Paint.LEGS, cloth));
        var hip = chain.root();
        lines(layer, Paint.LEGS_LINE, cloth.visible(at -> at.distance(hip) < 19 && pelvis.contains(at)), hip);
        fold(layer, Paint.LEGS_LINE, tube, chain);
    }

    /// From the side the thigh lies over the shank; from in front the shank is nearer.
    private void folded(Leg leg, int layer, boolean far, int slot) {
        var chain = leg.chain();
        var thigh = new LoneBone(chain.root(), chain.middle(), Profile.THIGH, leg.turn(), slot, 0.3).outline(1);
        var shank = new LoneBone(chain.middle(), chain.end(), Profile.SHANK, leg.turn(), slot, 0.3).outline(HEM - 1);
        var sideways = Math.abs(Math.sin(Math.toRadians(seen.hips()))) < 0.6;
        var under = sideways ? shank : thigh;
        var over = sideways ? thigh : shank;
        var cloth = far ? Paint.LEGS_FAR : Paint.LEGS;
        add(Shape.filled(layer, cloth, under));
        line(layer, under, at -> at.distance(chain.root()) < 19 && pelvis.contains(at));
        add(Shape.filled(layer, cloth, over));
        line(
                layer,
                over,
                at -> at.distance(chain.root()) < 19 && pelvis.contains(at)
                        || at.distance(chain.middle()) < 10 && under.contains(at));
    }

    private void line(int layer, Outline outline, Predicate<Vec> hidden) {
        outline.visible(hidden).forEach(run -> add(Shape.line(layer, Paint.LEGS_LINE, run)));
    }

    /// The edge of an arm and its hand.
    static Outline outline(Arm arm) {
        return Tube.of(arm.chain(), Profile.UPPER_ARM, Profile.FOREARM, 0.5, 1, 0)
                .part(0, 1.95, Ends.hand(arm));
    }

    /// The edge of a leg and its foot.
    static Outline outline(Leg leg) {
        return Tube.of(leg.chain(), Profile.THIGH, Profile.SHANK, leg.turn(), 1, 0)
                .part(0, 1.88, Ends.foot(leg));
    }

    private static int layer(Chain chain, int usual) {
        var layer = chain.layer();
        return layer == null ? usual : layer;
    }
}
