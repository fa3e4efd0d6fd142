package dev.sthira.catalog.file;

import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.sequence.Sequence.Offer;
import dev.sthira.catalog.sequence.Sequence.Step;
import dev.sthira.catalog.shelf.Shelf;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whether every pose and variation that a sequence names is there.
public final class References {
    private References() {}

    static void check(Collection<Sequence> sequences, Shelf<Pose> poses) {
        var missing = sequences.stream()
                .flatMap(sequence -> missing(sequence, poses).map(name -> sequence.slug() + " names " + name))
                .toList();
        if (!missing.isEmpty()) {
            throw new CatalogFault("The catalog does not hold together:\n  - " + String.join("\n  - ", missing));
        }
    }

    /// Whether this sequence names only what is there.
    public static boolean hold(Sequence sequence, Shelf<Pose> poses) {
        return missing(sequence, poses).findAny().isEmpty();
    }

    /// Slugs of the sequences that name what is not there.
    static Set<String> broken(Collection<Sequence> sequences, Shelf<Pose> poses) {
        return sequences.stream()
                .filter(sequence -> !hold(sequence, poses))
                .map(Sequence::slug)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> missing(Sequence sequence, Shelf<Pose> poses) {
        return sequence.blocks().stream()
                .flatMap(block -> block.steps().stream())
                .flatMap(step -> Stream.concat(missingPoses(step, poses), missingVariations(step, poses)));
    }

    private static Stream<String> missingPoses(Step step, Shelf<Pose> poses) {
        var orElse = Objects.requireNonNullElse(step.orElse(), List.<String>of());
        return Stream.concat(Stream.of(step.pose()), orElse.stream())
                .filter(slug -> poses.thing(slug).isEmpty())
                .map("the pose %s, which does not exist"::formatted);
    }

    private static Stream<String> missingVariations(Step step, Shelf<Pose> poses) {
        var offers = Objects.requireNonNullElse(step.byLevel(), List.<Offer>of());
        return Stream.concat(
                        Stream.ofNullable(step.variation()), offers.stream().map(Offer::variation))
                .filter(slug -> poses.thing(step.pose())
                        .flatMap(pose -> pose.variation(slug))
                        .isEmpty())
                .map(slug -> "the variation %s of %s, which does not exist".formatted(slug, step.pose()));
    }
}
