/// Refusals that pass: there is too much to do, or something is away. Whoever is refused learns when to come again. It
/// knows nothing of what is refused.
@NullMarked
package dev.sthira.catalog.later;

import org.jspecify.annotations.NullMarked;
