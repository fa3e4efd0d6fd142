package dev.sthira.notification.message;

import java.util.List;

/// A feature that wants to know how its messages ended. Told once of each message, of some at once, in the transaction
/// that writes the end.
public interface EndListener {
    void ended(List<Ending> endings);
}
