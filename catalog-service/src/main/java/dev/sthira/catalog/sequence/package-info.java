/// Sequences: classes as a teacher gives them, block by block and step by step. It must not know who practises them.
@NullMarked
package dev.sthira.catalog.sequence;

import org.jspecify.annotations.NullMarked;
