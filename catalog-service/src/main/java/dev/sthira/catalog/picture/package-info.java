/// Draws poses: a figure given by a few numbers becomes a skeleton, the skeleton a picture (SVG), and two skeletons a
/// movement. It knows poses and sequences, and nothing of plans.
@NullMarked
package dev.sthira.catalog.picture;

import org.jspecify.annotations.NullMarked;
