/// Whether people practise when they are reminded, without a person in sight: each reminder that went out is set
/// beside the same moment a week before on which none did. What comes of it goes together; it says not that the
/// reminder was the cause.
///
/// Reads what reminders and practices left in their rows, once for each week that is over, and keeps counts. Knows
/// no other feature, and none knows it.
@NullMarked
package dev.sthira.notification.effect;

import org.jspecify.annotations.NullMarked;
