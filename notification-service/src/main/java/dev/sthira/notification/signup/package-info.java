/// Signing up without an account: an address, a mail to confirm it, and after the click the cheat sheet of the
/// class. Whether an address is known cannot be told from any answer. Sending is the message feature's business.
@NullMarked
package dev.sthira.notification.signup;

import org.jspecify.annotations.NullMarked;
