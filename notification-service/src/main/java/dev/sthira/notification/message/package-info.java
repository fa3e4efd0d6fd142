/// Messages: one thing to be sent to one target over one channel, from the wish to its end.
///
/// **How a feature sends something** (practice events, reminders, sign-up all do it alike):
///
/// 1. It writes a [Draft]: `Draft.mail(kind, cause, target, letter, due, deadline)` or `Draft.push(kind, cause, target,
///    note, topic, due, deadline)`. A [Letter] is an e-mail as data (subject, headline, paragraphs, figures, lists, a
///    button, why it came, unsubscribe address); one template turns every letter into text and HTML. A [Note] is a
/// push.
/// 2. It calls [Outbox#add] **inside its own transaction**. The pair of cause and target is unique per channel, so
/// adding a draft again
///    does nothing. The dispatcher is woken right after the commit.
/// 3. It may implement [EndListener] (an `@ApplicationScoped` bean): told once, in the transaction that writes the end
/// state, how a message ended.
/// 4. What ends mails by a click is a bean of type [dev.sthira.notification.preference.OptOuts].
/// 5. It may take back what has not begun with [Outbox#withdraw].
///
/// [Target]: `ToContact(person)` is the person's own address (resolved when the message is claimed, so a change or
/// removal counts at once; no address ends as `suppressed(no-address)`), `ToDevice(person, device)` a push
/// subscription (the choice of kinds is read when claimed), `ToAddress(person or null, email)` an address without an
/// account.
///
/// States: `waiting → claimed → handed-over | failed | unknown | waiting …`, and from `waiting` also `suppressed`,
/// `superseded`, `expired`. An attempt is committed before its bytes go, its result after. A claim that ran out has an
/// unknown outcome, and its kind and channel say how often it may be posted again.
///
/// What a person has said about being told ([dev.sthira.notification.preference.Choices]) is asked when a message
/// is claimed, so it counts at once. In their quiet hours a message is given back to wait for their end, and says
/// so; if it would be too late then, it ends as `suppressed(quiet-hours)`.
///
/// What it must not know: SMTP, Web Push, Kafka, HTTP. Channels implement [Transport].
@NullMarked
package dev.sthira.notification.message;

import org.jspecify.annotations.NullMarked;
