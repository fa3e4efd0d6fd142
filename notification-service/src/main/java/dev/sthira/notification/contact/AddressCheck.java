package dev.sthira.notification.contact;

import java.time.Duration;
import java.util.Optional;

/// Asks the owner of an address whether it is theirs; the confirmation feature is a bean of this type.
public interface AddressCheck {
    /// Asks, unless that was just done, or the address was asked often enough. Called in the transaction that keeps the
    /// contact.
    ///
    /// @param network where the person asks from
    /// @return how long to wait, if this person or network named too many addresses
    Optional<Duration> begin(Contact contact, String network);
}
