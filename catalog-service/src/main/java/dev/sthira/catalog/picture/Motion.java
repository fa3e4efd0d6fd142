package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Between;
import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Joints;
import dev.sthira.catalog.figure.Puppet;
import dev.sthira.catalog.figure.Skeleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A movement through skeletons as an animated SVG; whoever prefers less motion sees one still picture instead.
final class Motion {
    private static final int STEPS = 6;
    private static final int STEPS_OF_MANY = 4;
    private static final int MOST_CURVES = 40;
    private static final double HALF_BREATH = 2;
    private static final double WAY = 2.4;
    private static final double ONE_OF_MANY = 1.2;
    private static final double HOLD = 2.4;
    private static final double REST = 1.2;
    private final List<Keyframe> keyframes = new ArrayList<>();
    private final Figure end;
    private double seconds;

    private record Keyframe(double second, Skeleton skeleton) {}

    private Motion(Skeleton start, Figure end) {
        this.end = end;
        keyframes.add(new Keyframe(0, start));
    }

    /// Through all frames of a flow and back to the first, half a breath each.
    static Motion round(List<Figure> frames) {
        var poses = frames.stream().map(Puppet::pose).toList();
        return new Motion(poses.getFirst(), frames.getLast())
                .through(poses, HALF_BREATH, STEPS)
                .move(poses.getFirst(), HALF_BREATH, STEPS);
    }

    /// From a start into a pose, a while in it or once through its round, and back the same way.
    ///
    /// @param keys what the way leads through, the pose itself being the last
    static Motion way(List<Skeleton> keys, List<Figure> pose) {
        var direct = keys.size() == 2;
        var time = direct ? WAY : ONE_OF_MANY;
        var steps = direct ? STEPS : STEPS_OF_MANY;
        var motion = new Motion(keys.getFirst(), pose.getFirst()).through(keys, time, steps);
        var round = pose.stream().map(Puppet::pose).toList();
        if (round.size() > 1) {
            motion.through(round, HALF_BREATH, STEPS).move(round.getFirst(), HALF_BREATH, STEPS);
        }
        return motion.hold(HOLD).through(keys.reversed(), time, steps).hold(REST);
    }

    private Motion through(List<Skeleton> keys, double duration, int steps) {
        keys.stream().skip(1).forEach(key -> move(key, duration, steps));
        return this;
    }

    /// Moves on to the next skeleton, slow at both ends.
    private Motion move(Skeleton next, double duration, int steps) {
        var way = new Between(keyframes.getLast().skeleton(), next, Floor::lowest);
        for (int step = 1; step <= steps; step++) {
            var time = (double) step / steps;
            var share = (1 - Math.cos(Math.PI * time)) / 2;
            keyframes.add(new Keyframe(seconds + duration * time, step == steps ? next : way.at(share)));
        }
        seconds += duration;
        return this;
    }

    private Motion hold(double duration) {
        seconds += duration;
        keyframes.add(new Keyframe(seconds, keyframes.getLast().skeleton()));
        return this;
    }

    String svg(Theme theme, Caption caption, Scene still) {
        var svg = new Svg(theme, Manner.STYLED);
        var all = drawings();
        var first = all.getFirst().values().stream().toList();
        var bounds = all.stream()
                .map(parts -> Scene.Bounds.of(List.copyOf(parts.values())))
                .reduce(Scene.Bounds::with)
                .orElseThrow();
        var scene = Scene.framed(bounds, first, end);
        var ground = scene.shapes().size() - first.size();
        var body = new StringBuilder(svg.opening(scene, caption));
        var paints = Svg.paints(scene);
        paints.addAll(Svg.paints(still));
        all.forEach(parts -> paints.addAll(Svg.paints(parts.values())));
        body.append(svg.style(paints));
        body.append(
                "<style>.still{display:none}@media(prefers-reduced-motion:reduce){.still{display:inline}.moving{display:none}}</style>");
        body.append(svg.paper(scene)).append("<g class=\"moving\">");
        scene.shapes().subList(0, ground).stream()
                .filter(shape -> shape.fill() != Paint.SHADE)
                .forEach(shape -> body.append(svg.element(shape, Pen.path(shape.outline()), "/>")));
        places(all).forEach(place -> body.append(moving(svg, place, all)));
        body.append("</g><svg class=\"still\" x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" viewBox=\"%s\">"
                .formatted(
                        Svg.tenths(scene.left()),
                        Svg.tenths(-scene.top()),
                        Svg.tenths(scene.width()),
                        Svg.tenths(scene.height()),
                        Svg.box(still)));
        return body.append(svg.body(still, false)).append("</svg></svg>").toString();
    }

    /// The parts of each keyframe by their places in the drawing, from back to front.
    List<Map<Integer, Shape>> drawings() {
        return keyframes.stream()
                .map(keyframe -> Puppet.pose(Joints.dressed(keyframe.skeleton(), end)))
                .map(skeleton -> Drawing.steady(skeleton, end))
                .map(Motion::byPlace)
                .toList();
    }

    private static Map<Integer, Shape> byPlace(List<Drawing.Part> parts) {
        var shapes = new LinkedHashMap<Integer, Shape>();
        parts.forEach(part -> shapes.put(part.place(), part.shape()));
        return shapes;
    }

    /// All places that there is something in at some time, from back to front.
    private static List<Integer> places(List<Map<Integer, Shape>> all) {
        var layers = new TreeMap<Integer, Integer>();
        all.forEach(parts -> parts.forEach((place, shape) -> layers.put(place, shape.layer())));
        return layers.keySet().stream()
                .sorted(Comparator.comparing(layers::get))
                .toList();
    }

    /// One part through all keyframes; where it is not there, it cannot be seen.
    private String moving(Svg svg, int place, List<Map<Integer, Shape>> all) {
        var there = all.stream()
                .filter(parts -> parts.containsKey(place))
                .map(parts -> parts.get(place))
                .toList();
        var outlines = outlines(there);
        boolean always = there.size() == all.size();
        if (always && outlines.stream().distinct().count() == 1) {
            return svg.element(there.getFirst(), outlines.getFirst(), "/>");
        }
        var values = new ArrayList<String>();
        var seen = new ArrayList<String>();
        int next = 0;
        for (var parts : all) {
            boolean isThere = parts.containsKey(place);
            values.add(outlines.get(Math.min(next, outlines.size() - 1)));
            seen.add(isThere ? "visible" : "hidden");
            next += isThere ? 1 : 0;
        }
        return svg.element(
                there.getFirst(),
                values.getFirst(),
                ">" + animate("d", "", values) + (always ? "" : animate("visibility", " calcMode=\"discrete\"", seen))
                        + "</path>");
    }

    private static List<String> outlines(List<Shape> shapes) {
        var counts = shapes.stream()
                .mapToInt(shape -> shape.outline().curves().size())
                .summaryStatistics();
        return shapes.stream()
                .map(Shape::outline)
                .map(outline -> counts.getMin() == counts.getMax()
                        ? outline
                        : outline.resampled(Math.min(MOST_CURVES, counts.getMax())))
                .map(Pen::steady)
                .toList();
    }

    private String animate(String attribute, String mode, List<String> values) {
        var times = keyframes.stream()
                .map(keyframe -> thousandths(keyframe.second() / seconds))
                .collect(Collectors.joining(";"));
        return "<animate attributeName=\"%s\"%s dur=\"%ss\" repeatCount=\"indefinite\" keyTimes=\"%s\" values=\"%s\"/>"
                .formatted(attribute, mode, Svg.tenths(seconds), times, String.join(";", values));
    }

    private static String thousandths(double share) {
        var text = Long.toString(Math.round(share * 1000));
        return text.equals("1000") ? "1" : text.equals("0") ? "0" : "." + "0".repeat(3 - text.length()) + text;
    }

    /// The skeletons as they come, for those who want to see single moments.
    List<Skeleton> moments() {
        return keyframes.stream()
                .sorted(Comparator.comparingDouble(Keyframe::second))
                .map(Keyframe::skeleton)
                .toList();
    }
}
