package dev.sthira.catalog.sequence;

import java.util.List;

/// What came of looking for a sequence.
public sealed interface Finding {

    /// The edition asked for.
    record Found(Sequence sequence) implements Finding {}

    /// There is none for this viewer, and here is why.
    sealed interface Missing extends Finding {}

    /// No sequence that this viewer may see, whether there is one or not.
    record Unknown(String slug) implements Missing {}

    /// The sequence is there, but not in this edition.
    ///
    /// @param known editions that this viewer may have, rising
    record NoSuchVersion(String slug, int version, List<Integer> known) implements Missing {
        public NoSuchVersion {
            known = List.copyOf(known);
        }
    }

    /// An edition that names what the catalog has not kept.
    record OutOfDate(String slug) implements Missing {}
}
