/**
 * The two standards a push message has to meet, as pure functions on the JDK's cryptography: encryption for one device
 * (RFC 8188, RFC 8291) and identification of its sender (RFC 8292). It knows nothing of HTTP or of subscriptions.
 */
@NullMarked
package dev.sthira.devstack.webpush;

import org.jspecify.annotations.NullMarked;
