/// Poses, rests, practices of the breath and sittings, their variations and how long they are meant to last. It must
/// not
/// know the classes they are used in.
@NullMarked
package dev.sthira.catalog.pose;

import org.jspecify.annotations.NullMarked;
