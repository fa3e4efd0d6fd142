package dev.sthira.catalog.picture;

import dev.sthira.catalog.figure.Bones;
import dev.sthira.catalog.figure.Figure;
import dev.sthira.catalog.figure.Skeleton.Arm;
import dev.sthira.catalog.figure.Skeleton.Leg;
import dev.sthira.catalog.figure.Vec;
import dev.sthira.catalog.picture.Outline.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// The outlines of hands and feet, from the left edge of the limb to its right one.
final class Ends {
    private static final double[][] STRAIGHT = {
        {2, 2.8},
        {4.4, 3.6},
        {6.6, 5.2},
        {8.4, 5.9},
        {9.2, 5.0},
        {8.4, 3.6},
        {9.4, 3.0},
        {13, 2.7},
        {16.4, 1.7},
        {17.5, 0.2},
        {16.4, -1.3},
        {12, -2.6},
        {7.5, -3.3},
        {3.5, -3.1}
    };
    private static final double[][] PRAYER = {
        {2, 2.6}, {5, 3.2}, {10, 2.7}, {15, 1.6}, {17.6, 0.1}, {15.5, -1.2}, {10, -2.2}, {5, -2.8}, {2, -2.7}
    };
    private static final double[][] FIST = {
        {1.6, 2.8}, {3.4, 4.2}, {6.2, 4.5}, {8.6, 3.0}, {9.2, 0}, {8.6, -2.9}, {6, -4.1}, {3.2, -3.6}, {1.6, -2.8}
    };
    private static final double[][] PALM = {
        {2.6, 2.0},
        {6, 0.9},
        {10, -0.4},
        {14, -1.6},
        {16.3, -2.5},
        {16, -3.4},
        {9, -3.4},
        {1, -3.4},
        {-2.2, -2.9},
        {-2.9, -1.0}
    };
    private static final double[][] FOOT = {
        {5.6, 1.0},
        {10.5, -2.2},
        {15, -4.2},
        {18.2, -5.0},
        {19.3, -6.3},
        {18, -7.4},
        {12, -7.5},
        {6.5, -6.8},
        {1, -7.0},
        {-3.4, -7.5},
        {-5.8, -6.2},
        {-6.1, -3.6},
        {-4.6, -0.6}
    };
    private static final double[][] STRETCHED = {
        {5.6, 1.6},
        {10.5, -0.8},
        {15, -2.8},
        {18.6, -4.4},
        {19.6, -5.7},
        {18.4, -6.6},
        {12.5, -6.5},
        {6.5, -5.9},
        {1.5, -6.8},
        {-2.2, -7.1},
        {-4.6, -6.0}
    };
    private static final double[][] FROM_FRONT = {
        {2, 4.0}, {4.6, 4.9}, {7, 5.6}, {8.2, 4.6}, {8.4, 0.6}, {8.1, -3.4}, {7, -5.0}, {4.6, -4.5}, {2, -3.9}
    };

    private Ends() {}

    static List<Node> hand(Arm arm) {
        var chain = arm.chain();
        var direction = chain.tip().minus(chain.end());
        var side = arm.thumb();
        if (chain.form() == Figure.Form.PALM) {
            side = direction.left().dot(chain.middle().minus(chain.end())) < 0 ? -1 : 1;
        }
        var points = switch (chain.form()) {
            case PALM -> PALM;
            case FIST -> FIST;
            case PRAYER -> PRAYER;
            default -> STRAIGHT;
        };
        return placed(points, chain.end(), direction, side);
    }

    static List<Node> foot(Leg leg) {
        var chain = leg.chain();
        var direction = chain.tip().minus(chain.end());
        return switch (chain.form()) {
            case FRONT -> placed(FROM_FRONT, chain.end(), direction, leg.dorsum());
            case TUCKED -> tucked(leg, direction);
            default ->
                placed(direction.dot(chain.lower()) > 0.55 ? STRETCHED : FOOT, chain.end(), direction, leg.dorsum());
        };
    }

    private static List<Node> tucked(Leg leg, Vec foot) {
        var side = leg.dorsum();
        var up = new Vec(0, 1);
        var forward = new Vec(side, 0);
        var ankle = leg.chain().end();
        var dorsum = foot.left().times(side);
        var ball = ankle.plus(foot, Bones.BALL).plus(dorsum, -Bones.ANKLE);
        var points = new ArrayList<Vec>();
        points.add(ankle.plus(foot, 5.2).plus(dorsum, 0.6));
        points.add(ankle.plus(foot, 9.4).plus(dorsum, -2.2));
        points.add(ball.plus(forward, 3.2).plus(up, 3.6));
        points.add(ball.plus(forward, 6.4).plus(up, 2.2));
        points.add(ball.plus(forward, 7.2).plus(up, 0.8));
        points.add(ball.plus(forward, 5).plus(up, 0.1));
        points.add(ball);
        points.add(ankle.plus(foot, 6.4).plus(dorsum, -7.2));
        points.add(ankle.plus(foot, 1.4).plus(dorsum, -7.0));
        points.add(ankle.plus(foot, -3.4).plus(dorsum, -7.3));
        points.add(ankle.plus(foot, -5.8).plus(dorsum, -5.6));
        points.add(ankle.plus(foot, -5.4).plus(dorsum, -2.4));
        return nodes(points, side);
    }

    private static List<Node> placed(double[][] shape, Vec origin, Vec direction, double side) {
        var across = direction.left().times(side);
        var points = new ArrayList<Vec>();
        for (var point : shape) {
            points.add(origin.plus(direction, point[0]).plus(across, point[1]));
        }
        return nodes(points, side);
    }

    private static List<Node> nodes(List<Vec> points, double side) {
        var nodes = new ArrayList<Node>();
        points.forEach(point -> nodes.add(new Node(point, false)));
        if (side < 0) {
            Collections.reverse(nodes);
        }
        return nodes;
    }
}
