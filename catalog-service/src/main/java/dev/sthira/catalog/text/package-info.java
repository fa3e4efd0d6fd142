/// The one rule for texts that people write and others read. It knows nothing of what they are for.
@NullMarked
package dev.sthira.catalog.text;

import org.jspecify.annotations.NullMarked;
