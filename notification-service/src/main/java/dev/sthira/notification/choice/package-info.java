/// What a person says about being told: of which kinds over which channel, when they want to be left alone,
/// and how much is enough. Mails of a kind that were ended stand where a click in a mail writes them, so
/// both switches are one. When their week is told stands with the digests. Of messages it knows the
/// channels and no more: whoever sends them asks.
@NullMarked
package dev.sthira.notification.choice;

import org.jspecify.annotations.NullMarked;
