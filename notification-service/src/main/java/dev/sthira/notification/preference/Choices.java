package dev.sthira.notification.preference;

import dev.sthira.kit.person.Person;
import java.util.Collection;
import java.util.Map;

/// What each person has said about being told; the choice feature is a bean of this type.
public interface Choices {
    /// What a person has said by now; it may change at any time.
    Choice of(Person person);

    /// Of those of them who have said anything. Asked once their contacts and devices are held, in the
    /// transaction that claims a message; nothing of it changes before that has ended.
    Map<Person, Choice> held(Collection<Person> persons);
}
