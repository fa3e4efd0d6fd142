package dev.sthira.notification.practice;

import dev.sthira.notification.practice.PracticeEvent.Head;

/// An event as it stands on the topic, for whoever passes it on rather than acts on it.
///
/// @param type its type without the prefix that all of ours have: `pose-end`
/// @param body one JSON object, word for word
public record WholeEvent(String type, Head head, String body) {}
