package dev.sthira.notification.reminder;

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
    record Stale(Reminder present) implements Refused {}

    /// The person has one of the same days, time, zone and class already.
    record SameAs(Reminder present) implements Refused {}

    /// A person may have no more than so many.
    record TooMany(int most) implements Refused {}
}
