package dev.sthira.notification.sequence;

/// A feature that has something to do when a class is not for everybody any more. Called in the transaction
/// in which that becomes known.
public interface WithdrawalListener {
    void withdrawn(String slug);
}
