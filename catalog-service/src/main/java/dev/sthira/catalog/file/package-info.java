/// The way of the data files into the database, and from there into memory: read, checked against their schema,
/// added as editions, never changed. It runs at the start and whenever the database comes back, and looks twice a
/// second whether anybody has changed the catalog. An editor's newer edition wins over the file's; a file whose
/// version number an editor has used already becomes the next edition, with a warning. It does not know who
/// writes.
@NullMarked
package dev.sthira.catalog.file;

import org.jspecify.annotations.NullMarked;
