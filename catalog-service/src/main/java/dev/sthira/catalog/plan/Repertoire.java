package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The poses a plan may use, and the ways between them.
record Repertoire(Map<String, Pose> poses, List<Pose> inOrder, Ways ways) {

    /// With English words.
    static Repertoire of(Collection<Pose> poses) {
        return of(poses, Vocabulary.ENGLISH);
    }

    /// With the words that go with these poses' language.
    static Repertoire of(Collection<Pose> poses, Vocabulary vocabulary) {
        return new Repertoire(
                poses.stream().collect(Collectors.toUnmodifiableMap(Pose::slug, Function.identity())),
                poses.stream()
                        .filter(pose -> pose.kind() != PoseKind.TRANSITION)
                        .sorted(Comparator.comparing(Pose::slug))
                        .toList(),
                Ways.of(poses, vocabulary));
    }

    /// The pose with this slug, which a sequence may name only if it exists.
    Pose pose(String slug) {
        var pose = poses.get(slug);
        if (pose == null) {
            throw new IllegalArgumentException("there is no pose " + slug);
        }
        return pose;
    }

    /// Whether that is something one can practise.
    boolean holds(String slug) {
        var pose = poses.get(slug);
        return pose != null && pose.kind() != PoseKind.TRANSITION;
    }
}
