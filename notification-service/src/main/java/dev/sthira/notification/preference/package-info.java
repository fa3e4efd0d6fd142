/// What people may be told, and who wants none of it: the kinds of messages, and what ends mails of a kind. It knows
/// neither what a message says nor how it travels.
@NullMarked
package dev.sthira.notification.preference;

import org.jspecify.annotations.NullMarked;
