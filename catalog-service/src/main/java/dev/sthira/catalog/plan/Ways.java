package dev.sthira.catalog.plan;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.pose.PoseKind;
import dev.sthira.catalog.pose.Position;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// How a body gets from one position to another: the quickest chain of the catalog's transitions. There are no jumps.
public final class Ways {
    private static final int UNTRODDEN_SECONDS = 15;

    private final Map<Position, Map<Position, Way>> ways = new EnumMap<>(Position.class);

    private final Vocabulary vocabulary;

    private Ways(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /// A chain of transitions and the seconds it takes, getting settled not included.
    public record Way(int seconds, List<Pose> through) {
        private static final Way NONE = new Way(0, List.of());

        /// What is said on the way.
        String cue() {
            return through.stream()
                    .map(transition -> transition.cues().getFirst().text())
                    .collect(Collectors.joining(" "));
        }

        private Way then(Pose transition) {
            var longer = new ArrayList<>(through);
            longer.add(transition);
            return new Way(seconds + transition.usualDose().usual(), List.copyOf(longer));
        }
    }

    /// The ways themselves, for whoever says nothing on them.
    public static Ways of(Collection<Pose> poses) {
        return of(poses, Vocabulary.ENGLISH);
    }

    static Ways of(Collection<Pose> poses, Vocabulary vocabulary) {
        var transitions = poses.stream()
                .filter(pose -> pose.kind() == PoseKind.TRANSITION)
                .sorted(Comparator.comparing(Pose::slug))
                .toList();
        var ways = new Ways(vocabulary);
        for (var from : Position.values()) {
            ways.ways.put(from, from(from, transitions));
        }
        return ways;
    }

    /// The words that go with what is said on the way.
    Vocabulary vocabulary() {
        return vocabulary;
    }

    public Way between(Position from, Position to) {
        return from == to || from == Position.ANY || to == Position.ANY
                ? Way.NONE
                : Objects.requireNonNull(ways.get(from)).getOrDefault(to, new Way(UNTRODDEN_SECONDS, List.of()));
    }

    private static Map<Position, Way> from(Position start, List<Pose> transitions) {
        var best = new EnumMap<Position, Way>(Position.class);
        best.put(start, Way.NONE);
        boolean better = true;
        while (better) {
            better = false;
            for (var transition : transitions) {
                better |= improve(best, transition);
            }
        }
        return best;
    }

    private static boolean improve(Map<Position, Way> best, Pose transition) {
        var before = best.get(transition.position().start());
        if (before == null) {
            return false;
        }
        var seconds = before.seconds() + transition.usualDose().usual();
        var known = best.get(transition.position().end());
        if (known != null && known.seconds() <= seconds) {
            return false;
        }
        best.put(transition.position().end(), before.then(transition));
        return true;
    }
}
