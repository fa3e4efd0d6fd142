package dev.sthira.notification.unsubscribe;

import dev.sthira.notification.preference.Kind;

/// A feature that has something to do when somebody ends its mails. Called in the transaction that ends them.
public interface UnsubscribeListener {
    void unsubscribed(String recipient, Kind kind);
}
