package dev.sthira.catalog.sequence;

import dev.sthira.catalog.viewer.Viewer;
import org.jspecify.annotations.Nullable;

/// Finds the sequence somebody may practise: what everybody sees, their own, or one whose link they have.
public interface SequenceFinder {

    /// The newest edition, or this one; asks the database unless everybody sees it, so call it where blocking is
    /// allowed.
    Finding find(String slug, @Nullable Integer version, Viewer viewer);
}
