package dev.sthira.notification.message;

/// Messages that wait behind each other: those to one push service, or mails, and apart from them those that are worth
/// something only now.
///
/// @param haste 0 goes first
record Line(String origin, int haste) {}
