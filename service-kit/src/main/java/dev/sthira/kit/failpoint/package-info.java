/// Places at which a process dies on demand, to show that it may die there. This package must not know what they are.
@NullMarked
package dev.sthira.kit.failpoint;

import org.jspecify.annotations.NullMarked;
