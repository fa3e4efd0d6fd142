/// Which languages the catalog can be read in, and how much of it each has.
@NullMarked
package dev.sthira.catalog.language;

import org.jspecify.annotations.NullMarked;
