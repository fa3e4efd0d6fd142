/// What a person reads after a practice, by mail and on the devices that asked. It knows no pose cues.
@NullMarked
package dev.sthira.notification.summary;

import org.jspecify.annotations.NullMarked;
