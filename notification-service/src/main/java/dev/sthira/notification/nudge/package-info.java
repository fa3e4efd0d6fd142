/// What a person reads on the devices that asked when a practice of theirs stands paused for long: go on, or end it.
/// Once a pause, and taken back as soon as the practice goes on or ends. It knows no pose cues and no summaries.
@NullMarked
package dev.sthira.notification.nudge;

import org.jspecify.annotations.NullMarked;
