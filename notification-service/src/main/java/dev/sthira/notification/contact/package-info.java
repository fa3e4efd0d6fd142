/// How a person can be written to: address, language, zone, and whether summary mails are welcome. It knows no
/// messages.
@NullMarked
package dev.sthira.notification.contact;

import org.jspecify.annotations.NullMarked;
