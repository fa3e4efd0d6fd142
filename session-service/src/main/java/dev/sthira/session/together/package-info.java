/// Practising together: invites to a session, and those who come along by one.
///
/// Whoever leads commands; the same timeline carries everybody. Knows nothing of streams and events.
@NullMarked
package dev.sthira.session.together;

import org.jspecify.annotations.NullMarked;
