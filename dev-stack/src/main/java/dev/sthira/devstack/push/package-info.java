/**
 * The push service of a laptop (RFC 8030): devices subscribe, senders push, and what arrived can be read, decrypted. It is
 * as strict with senders as the ones on the internet are.
 */
@NullMarked
package dev.sthira.devstack.push;

import org.jspecify.annotations.NullMarked;
