/// Tells the other services, on a compacted topic, when the day of a person begins, where they are and when they pause;
/// and
/// session-service what they wish of a practice that stands paused.
@NullMarked
package dev.sthira.notification.publication;

import org.jspecify.annotations.NullMarked;
