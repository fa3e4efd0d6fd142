package dev.sthira.catalog.listing;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.pose.Pose;
import dev.sthira.catalog.search.Stock;
import dev.sthira.catalog.search.Subject;
import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.catalog.shelf.Shelves;
import jakarta.inject.Singleton;

/// What can be found among the poses and classes there are.
@Singleton
public final class Stocks {
    private final PoseSubjects poses;
    private final SequenceSubjects sequences;

    Stocks(ObjectMapper json) {
        this.poses = new PoseSubjects(json);
        this.sequences = new SequenceSubjects(json);
    }

    public Stock ofPoses(Shelves<Pose> all) {
        return new Stock(Subject.Kind.POSE, poses.of(all), all);
    }

    public Stock ofSequences(Shelves<Sequence> all, Shelves<Pose> poses) {
        return new Stock(Subject.Kind.SEQUENCE, sequences.of(all, poses), all);
    }
}
