/// Reminders: a rule of dates, wall time and zone becomes one [dev.sthira.notification.reminder.Occurrence] row
/// for each local date, and each row reaches exactly one end. Wall time becomes an instant in `Occurrences` and
/// nowhere else. How a message travels is not known here: what is due is handed to the message feature, and its end
/// is read there.
@NullMarked
package dev.sthira.notification.reminder;

import org.jspecify.annotations.NullMarked;
