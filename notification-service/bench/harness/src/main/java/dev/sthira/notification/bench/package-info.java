/// How many reminders, pushes, mails and events a second: what `./sthira bench messages` measures.
@NullMarked
package dev.sthira.notification.bench;

import org.jspecify.annotations.NullMarked;
