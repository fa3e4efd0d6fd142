/// The way of the data files into the database: read, checked against their schema, added as editions, never changed.
/// It runs at the start and whenever the database comes back; nobody depends on it.
@NullMarked
package dev.sthira.catalog.file;

import org.jspecify.annotations.NullMarked;
