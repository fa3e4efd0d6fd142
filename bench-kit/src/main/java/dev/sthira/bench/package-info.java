/// What every benchmark does the same: it reads what Linux counts, and sums up many runs.
@NullMarked
package dev.sthira.bench;

import org.jspecify.annotations.NullMarked;
