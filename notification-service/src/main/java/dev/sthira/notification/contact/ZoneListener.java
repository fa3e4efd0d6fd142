package dev.sthira.notification.contact;

import dev.sthira.kit.person.Person;

/// A feature that goes by where a person is, as their contact says. Called when that has changed, in that transaction.
public interface ZoneListener {
    void moved(Person person);
}
