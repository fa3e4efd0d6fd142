package dev.sthira.notification.unsubscribe;

/// A feature that has something to do when somebody ends its mails. Called in the transaction that ends them.
public interface UnsubscribeListener {
    void unsubscribed(String recipient, MailList list);
}
