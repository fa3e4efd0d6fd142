package dev.sthira.notification.message;

/// Why a message exists.
///
/// @param type what kind of thing caused it, such as `pose-start`, `session-completed`, `reminder`, `sign-up`
/// @param id   which one: an event id, an occurrence id; together with the type unique per channel and target
/// @param text the same for people, one sentence: "You finished A stronger back in 23 minutes."
public record Cause(String type, String id, String text) {}
