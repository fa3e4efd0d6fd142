package dev.sthira.catalog.pose;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.sthira.catalog.shelf.NotReady;
import dev.sthira.catalog.shelf.Shelf;
import dev.sthira.catalog.shelf.ShelfReader;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/// The newest edition of every pose, in memory.
@ApplicationScoped
public class PoseShelf {
    private final Poses poses;
    private final ShelfReader<Pose> reader;
    private volatile @Nullable Shelf<Pose> shelf;

    PoseShelf(Poses poses, ObjectMapper json) {
        this.poses = poses;
        this.reader = new ShelfReader<>(json, Pose.class, PoseSummary.class);
    }

    /// The newest editions as the database has them now.
    public Shelf<Pose> read() {
        return Shelf.of(poses.newest().stream()
                .map(edition -> reader.item(edition.id().slug(), edition.document()))
                .toList());
    }

    /// From now on this is what everybody sees.
    public void put(Shelf<Pose> filled) {
        shelf = filled;
    }

    /// What is on the shelf; while nothing was ever put there, the problem that says so.
    public Shelf<Pose> get() {
        var filled = shelf;
        if (filled == null) {
            throw NotReady.problem();
        }
        return filled;
    }
}
