/// What comes back of mails: reports that they could not be delivered (RFC 3464), and complaints (RFC 5965). An address
/// that
/// takes no mail, or whose owner wants none, is left alone.
@NullMarked
package dev.sthira.notification.bounce;

import org.jspecify.annotations.NullMarked;
