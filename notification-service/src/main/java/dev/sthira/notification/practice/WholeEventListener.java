package dev.sthira.notification.practice;

import dev.sthira.kit.person.Person;
import java.util.List;
import java.util.Set;

/// A feature that passes on events as they stand on the topic, of whatever type.
public interface WholeEventListener {
    /// Whether anybody's events are passed on. Asked at each poll: where nobody wants any, none costs anything.
    boolean isAnyWanted();

    /// Those of them whose events are passed on at all.
    Set<Person> whoseEventsMatter(Set<Person> persons);

    /// Some events of such persons, perhaps of others beside them; those of one session in order. Runs inside the
    /// transaction that remembers them.
    void pass(List<WholeEvent> events);
}
