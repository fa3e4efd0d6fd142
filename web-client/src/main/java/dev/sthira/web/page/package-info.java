/// The pages as they come from the server: a frame that the app fills, and, for whoever reads without scripts, the
/// classes
/// and poses themselves. The same for everybody; who has signed in is no matter of a page.
@NullMarked
package dev.sthira.web.page;

import org.jspecify.annotations.NullMarked;
