/// The plan a session is held by: segments with their exact lengths, as the catalog answered them.
///
/// Fetches a plan once, when a session is created, and keeps it for good; must not know sessions, clocks or events.
@NullMarked
package dev.sthira.session.plan;

import org.jspecify.annotations.NullMarked;
