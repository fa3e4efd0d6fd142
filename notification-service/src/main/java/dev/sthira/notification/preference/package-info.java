/// What people may be told, and who wants none of it, or not now: the kinds of messages, what ends mails of
/// a kind, and what a person has said about all of them. It knows neither what a message says nor how it
/// travels.
@NullMarked
package dev.sthira.notification.preference;

import org.jspecify.annotations.NullMarked;
