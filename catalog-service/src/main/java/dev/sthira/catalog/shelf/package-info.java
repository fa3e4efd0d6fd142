/// What the catalog keeps in memory, ready to be sent: documents and pages with their tags. Reading it never
/// touches the database. It does not know what the things on it are.
@NullMarked
package dev.sthira.catalog.shelf;

import org.jspecify.annotations.NullMarked;
