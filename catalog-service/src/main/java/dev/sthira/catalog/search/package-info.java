/// Finding poses and sequences by whatever people type: what a query means, how close a name comes, and the rows in the
/// database that bring the candidates. It must not know what poses and sequences are beyond their names and properties.
@NullMarked
package dev.sthira.catalog.search;

import org.jspecify.annotations.NullMarked;
