/// The notification service: turns what happens in practices into pushes and e-mails, each of them at most as often as
/// promised, and tells everybody why they got one. Here stand only the sources that must exist once: the clock and
/// chance.
@NullMarked
package dev.sthira.notification;

import org.jspecify.annotations.NullMarked;
