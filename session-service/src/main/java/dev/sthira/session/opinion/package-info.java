/// What people think of poses: those they like, and those they never want again.
///
/// Adds the latter to wishes for a plan; must not know sessions or practices.
@NullMarked
package dev.sthira.session.opinion;

import org.jspecify.annotations.NullMarked;
