package dev.sthira.notification.reminder;

import java.time.LocalDate;

/// What became of a wish about reminders.
sealed interface Reminded {
    /// It is as wished.
    record Saved(Reminder reminder) implements Reminded {}

    /// There is none any more.
    record Removed() implements Reminded {}

    /// Nothing has changed, for a reason.
    sealed interface Refused extends Reminded {}

    /// The person has none of that id.
    record Unknown() implements Refused {}

    /// It is not what the person has read.
    ///
    /// @param tag the entity tag that it has
    record Stale(String tag) implements Refused {}

    /// The person has one of the same days, time, zone and class already.
    record SameAs(Reminder present) implements Refused {}

    /// Nothing comes on that date that could be skipped or put off.
    record NothingThen(LocalDate date) implements Refused {}

    /// A person may have no more than so many.
    record TooMany(int most) implements Refused {}
}
