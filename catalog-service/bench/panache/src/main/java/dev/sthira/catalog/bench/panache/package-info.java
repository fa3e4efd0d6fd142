/// Our own stack without the shelf in memory: what a read from the database costs, and the object mapper's part of it.
@NullMarked
package dev.sthira.catalog.bench.panache;

import org.jspecify.annotations.NullMarked;
