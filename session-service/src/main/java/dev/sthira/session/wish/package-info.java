/// What people wish of a practice of theirs that stands paused, said on a notification: notification-service tells it,
/// and
/// it takes effect as their own command would. Knows nothing of plans and of the metronome.
@NullMarked
package dev.sthira.session.wish;

import org.jspecify.annotations.NullMarked;
