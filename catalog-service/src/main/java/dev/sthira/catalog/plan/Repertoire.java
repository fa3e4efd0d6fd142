package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.Pose.Stance;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import dev.sthira.catalog.sequence.Sequence;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The poses a plan may use, and the ways between them.
record Repertoire(Map<String, Pose> poses, List<Pose> inOrder, Ways ways) {
    private static final Stance ON_THE_FLOOR = new Stance(Position.SEATED, Position.SEATED);
    private static final Stance ON_A_CHAIR = new Stance(Position.SEATED_ON_CHAIR, Position.SEATED_ON_CHAIR);

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

    /// The same for a class that never leaves the chair: what it has sitting is done there.
    Repertoire seatedAs(Sequence sequence) {
        if (!sequence.staysOnTheChair()) {
            return this;
        }
        var taught = sequence.blocks().stream()
                .flatMap(block -> block.steps().stream())
                .map(Sequence.Step::pose)
                .collect(Collectors.toSet());
        UnaryOperator<Pose> seated = pose ->
                pose.position().equals(ON_THE_FLOOR) && taught.contains(pose.slug()) ? pose.at(ON_A_CHAIR) : pose;
        return new Repertoire(
                poses.values().stream()
                        .map(seated)
                        .collect(Collectors.toUnmodifiableMap(Pose::slug, Function.identity())),
                inOrder.stream().map(seated).toList(),
                ways);
    }

    /// The same for somebody with these wishes, who goes no way that their body does not bear.
    Repertoire respecting(Wishes wishes) {
        return new Repertoire(poses, inOrder, ways.respecting(wishes));
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
