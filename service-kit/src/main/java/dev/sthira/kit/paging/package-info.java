/// Lists in pages: where the next one begins, how many entries, the link that leads on.
@NullMarked
package dev.sthira.kit.paging;

import org.jspecify.annotations.NullMarked;
