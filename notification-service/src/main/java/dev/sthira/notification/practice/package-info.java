/// What happens in practices, as this service hears it on the topic `sthira.session-events`: decodes what a poll
/// brings, remembers the ids of its events, and tells every [PracticeListener] in the same transaction, so that an
/// event counts
/// once however often it arrives.
///
/// A listener is an `@ApplicationScoped` bean; it gets the events of one session in order; a [WholeEventListener] gets
/// them as they stand there, to pass them on. Types nobody here needs pass unread, and so do poses of people whose
/// poses nobody wants to hear of. A record that cannot be read goes to the
/// dead-letter topic and those beside it have their effect. It knows no messages and no reminders.
///
/// `TopicReader` polls, `Poll` sorts what came (`Glance` looks at a record, `EventReader` makes an event of it,
/// `JsonBody` reads JSON, `EventBody` says what is in it, `Must` what a field must be), and `Inbox` lets it have its
/// effect.
@NullMarked
package dev.sthira.notification.practice;

import org.jspecify.annotations.NullMarked;
