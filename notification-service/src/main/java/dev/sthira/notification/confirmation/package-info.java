/// Whether an address belongs to whoever entered it: one mail with a link asks, and the button on its page answers.
/// Whatever else would be sent to the address waits for that. How a mail travels is not known here.
@NullMarked
package dev.sthira.notification.confirmation;

import org.jspecify.annotations.NullMarked;
