package dev.sthira.notification.contact;

/// A feature that keeps something under an address alone. Called when a person is erased whose address it is known to
/// be, in that transaction.
public interface AddressListener {
    void erased(String email);
}
