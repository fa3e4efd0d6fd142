package dev.sthira.notification.device;

/// What a device may ask for.
public enum Topic {
    POSE_CUES,
    SUMMARY,
    REMINDERS
}
