/// What may be wrong with an open sequence file that somebody sends, and where: every flaw has its line, its
/// column, its JSON Pointer and a sentence that says what to change. It knows poses and sequences, but not who
/// sends them nor where they are kept.
@NullMarked
package dev.sthira.catalog.check;

import org.jspecify.annotations.NullMarked;
