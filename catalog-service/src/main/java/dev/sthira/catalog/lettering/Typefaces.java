package dev.sthira.catalog.lettering;

import java.util.Set;

/// The faces that words are set in, measured and to be carried along.
public interface Typefaces extends Ruler {
    /// The face as a font file that has these letters alone.
    byte[] cut(Face face, Set<Integer> letters);
}
