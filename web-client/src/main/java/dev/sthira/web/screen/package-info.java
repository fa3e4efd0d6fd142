/// Screens on which nobody types: a television or a watch shows a code, somebody who has signed in elsewhere enters it,
/// and
/// from then on the screen may follow that person's live class and nothing else. Kept in memory: a restart forgets all.
@NullMarked
package dev.sthira.web.screen;

import org.jspecify.annotations.NullMarked;
