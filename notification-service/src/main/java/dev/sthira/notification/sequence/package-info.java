/// The classes that everybody may see, as the catalog publishes them on its compacted topic: a copy of what they are
/// called, what is said in them in each language, and how long they take. Whatever is said about a class to somebody
/// comes from here, never
/// from what people practise. It knows no messages and no reminders.
@NullMarked
package dev.sthira.notification.sequence;

import org.jspecify.annotations.NullMarked;
