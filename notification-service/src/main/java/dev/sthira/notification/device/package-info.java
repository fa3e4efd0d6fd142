/// A person's push subscriptions, what each of them asked for, and where this service may connect to at all. It knows
/// no messages.
@NullMarked
package dev.sthira.notification.device;

import org.jspecify.annotations.NullMarked;
