/// What keeps other sites away from the app, and the app from what it does not need: every change must come from a page
/// of ours, and no page runs a script that is not.
@NullMarked
package dev.sthira.web.guard;

import org.jspecify.annotations.NullMarked;
