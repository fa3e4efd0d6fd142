/// Where this service connects to because somebody else said so, and how: an address is judged before it is kept and
/// again before each post, and what was judged is what is dialled. It knows neither pushes nor webhooks.
@NullMarked
package dev.sthira.notification.egress;

import org.jspecify.annotations.NullMarked;
