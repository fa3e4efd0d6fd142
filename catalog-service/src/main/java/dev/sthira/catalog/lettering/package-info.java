/// The words that are printed and drawn in each language, and how wide they come out in the fonts they are set in.
/// Knows
/// neither pages nor pictures.
@NullMarked
package dev.sthira.catalog.lettering;

import org.jspecify.annotations.NullMarked;
