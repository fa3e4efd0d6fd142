/// Who asks, as far as seeing and changing goes. It knows tokens, and nothing of what is asked for.
@NullMarked
package dev.sthira.catalog.viewer;

import org.jspecify.annotations.NullMarked;
