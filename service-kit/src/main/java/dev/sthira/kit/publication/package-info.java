/// The newest state of things, told to whoever reads a compacted topic: at least once, in order for each key, and later
/// where Kafka does not listen. It is owed in rows that are written with what changed.
@NullMarked
package dev.sthira.kit.publication;

import org.jspecify.annotations.NullMarked;
