/// Ending mails of a kind with one click and without signing in (RFC 8058): the secrets in the links, who has ended
/// what, and the address that ends it. Whoever is about to send asks here, by way of
/// [dev.sthira.notification.preference.OptOuts]; how a mail looks or travels is not known here.
@NullMarked
package dev.sthira.notification.unsubscribe;

import org.jspecify.annotations.NullMarked;
