/// Tells the world, over Kafka, which sequences everybody sees: on a compacted topic, the newest event of a
/// sequence says how it stands. What is owed is seen from the state (`told` behind `change`), not from a queue, so
/// a crash or a broker that is away costs time and nothing else; a repeat has the same id and the same bytes.
/// Private sequences and their owners never travel.
@NullMarked
package dev.sthira.catalog.publication;

import org.jspecify.annotations.NullMarked;
