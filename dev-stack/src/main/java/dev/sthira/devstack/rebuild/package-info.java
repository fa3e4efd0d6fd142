/// Asks the session service of the stack that runs here to make anew what analysts see, and shows how far
/// it is.
@NullMarked
package dev.sthira.devstack.rebuild;

import org.jspecify.annotations.NullMarked;
