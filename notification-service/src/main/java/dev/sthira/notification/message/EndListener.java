package dev.sthira.notification.message;

/// A feature that wants to know how its messages ended. Called once per message, in the transaction that writes the
/// end.
public interface EndListener {
    void ended(Ending ending);
}
