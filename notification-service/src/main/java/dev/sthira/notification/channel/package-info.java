/// The ways out: e-mail by SMTP and Web Push (RFC 8030, 8291, 8292). Each takes a parcel and says what came of it. They
/// know no sessions
/// and no reminders, and decide nothing about trying again.
@NullMarked
package dev.sthira.notification.channel;

import org.jspecify.annotations.NullMarked;
