package dev.sthira.catalog.picture;

import dev.sthira.catalog.plan.Crossing;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.shelf.Shelf;
import dev.sthira.kit.problem.InvalidParameter;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The transitions that somebody asks to be shown on a way, each maybe with the form it is taken in.
final class WayPath {
    private static final int MOST = 12;

    private WayPath() {}

    static List<Crossing> of(String names, Shelf<Pose> poses) {
        return Stream.of(names.split(",", MOST))
                .map(name -> crossing(name, poses).orElseThrow(WayPath::unknown))
                .toList();
    }

    private static Optional<Crossing> crossing(String name, Shelf<Pose> poses) {
        int dot = name.indexOf('.');
        return poses.thing(dot < 0 ? name : name.substring(0, dot))
                .filter(pose -> pose.kind() == PoseKind.TRANSITION)
                .flatMap(way -> dot < 0
                        ? Optional.of(new Crossing(way, null))
                        : way.variation(name.substring(dot + 1)).map(form -> new Crossing(way, form)));
    }

    private static HttpProblem unknown() {
        return InvalidParameter.query(
                "by", "must be short names of transitions, such as kneel-down.hand-on-chair,step-back-from-the-lunge");
    }
}
