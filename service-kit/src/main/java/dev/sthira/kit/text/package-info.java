/// Short texts that people type.
@NullMarked
package dev.sthira.kit.text;

import org.jspecify.annotations.NullMarked;
