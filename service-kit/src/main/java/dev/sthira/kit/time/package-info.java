/// The clock of this JVM; nothing else asks what time it is.
@NullMarked
package dev.sthira.kit.time;

import org.jspecify.annotations.NullMarked;
