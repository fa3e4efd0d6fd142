/// A person's push subscriptions, and what each of them asked for. It knows no messages.
@NullMarked
package dev.sthira.notification.device;

import org.jspecify.annotations.NullMarked;
