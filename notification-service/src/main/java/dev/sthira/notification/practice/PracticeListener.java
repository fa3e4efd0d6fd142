package dev.sthira.notification.practice;

import dev.sthira.kit.person.Person;
import java.util.List;
import java.util.Set;

/// A feature that does something when practices go on.
public interface PracticeListener {
    /// Some events, those of one session in order. Runs inside the transaction that remembers them.
    void on(List<PracticeEvent> events);

    /// Those of them whose poses lead to anything here. Asked before an event of a pose is read: where nobody wants it,
    /// it passes unread.
    default Set<Person> whosePosesMatter(Set<Person> persons) {
        return Set.of();
    }
}
