/// A mail about somebody's week, for whoever chose one: what they practised, in numbers, a pose of the
/// class they practised most, and one idea for the week ahead. At most one a week of each person, whatever
/// crashes: when the next one is due moves on in the transaction that puts it into the outbox, and the week
/// is its cause.
///
/// A week without a practice is told in a few kind words if there was a practice in the week before, and
/// not at all otherwise.
@NullMarked
package dev.sthira.notification.digest;

import org.jspecify.annotations.NullMarked;
