package dev.sthira.session.day;

import dev.sthira.kit.person.Person;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What a record of the topic of days says.
///
/// @param version grows with each change; an older one than known says nothing new
/// @param day     null: forget this person
record DayRecord(Person person, long version, @Nullable Day day) {

    /// The day of a person.
    record Day(
            LocalTime startsAt,
            @Nullable String zone,
            @Nullable Pause pause) {}
}
