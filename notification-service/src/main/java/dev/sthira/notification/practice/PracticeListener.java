package dev.sthira.notification.practice;

/// A feature that does something when practices go on. Runs inside the transaction that remembers the event.
public interface PracticeListener {
    void on(PracticeEvent event);
}
