package dev.sthira.notification.message;

import java.util.UUID;

/// A message whose row this version cannot read, such as one that a newer version has written.
///
/// @param fault what of it cannot be read; quotes nothing that it says
record Unreadable(UUID id, String origin, String fault) implements Head {}
