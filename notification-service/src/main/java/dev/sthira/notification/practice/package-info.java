/// What happens in practices, as this service hears it on the topic `sthira.session-events`: decodes an event,
/// remembers its id, and tells every [PracticeListener] in the same transaction, so that an event counts once however
/// often it arrives.
///
/// A listener is an `@ApplicationScoped` bean; it gets the events of one session in order. Types nobody here needs
/// pass unread. A record that cannot be read goes to the dead-letter topic and the next one follows. It knows no
/// messages and no reminders.
///
/// `PracticeEvents` hears a record, `EventReader` makes an event of it (`JsonBody` reads JSON, `EventBody` says what is
/// in it, `Must` what a field must be), and `Inbox` lets it have its effect.
@NullMarked
package dev.sthira.notification.practice;

import org.jspecify.annotations.NullMarked;
