package dev.sthira.notification.action;

import dev.sthira.kit.person.Person;
import java.time.Instant;
import java.util.Set;

/// A feature that offers deeds and does them, in the transaction that remembers them as done.
public interface Doing {
    Set<Deed> deeds();

    /// Does it, or says that there is nothing to do any more.
    ///
    /// @param person whoever has the device now
    Result act(Offer offer, Person person, Instant now);

    /// What came of a deed.
    enum Result {
        DONE,
        /// It has moved on meanwhile.
        NOTHING_TO_DO,
        /// It is not theirs.
        FOREIGN
    }
}
