/// How many live sessions are held, and how late their events are: what `./sthira bench sessions` measures.
@NullMarked
package dev.sthira.session.bench;

import org.jspecify.annotations.NullMarked;
