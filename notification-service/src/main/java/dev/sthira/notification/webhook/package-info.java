/// Webhooks: events of a person's sessions, posted to the addresses that the person gave, signed as Standard Webhooks
/// says. [WebhooksOfPractices] writes a delivery for each event and address in the transaction that takes the event in;
/// [WebhookLoop] finds addresses for which something is due, and [Round] posts there, one after the other, so that the
/// events of a session arrive in their order as long as all goes well. What fails is tried again for three days
/// ([Waits]); an address that took nothing for three days, or says 410, is turned off and its owner told.
///
/// How a connection comes about is the business of `egress`; how a notice travels, that of `message`.
@NullMarked
package dev.sthira.notification.webhook;

import org.jspecify.annotations.NullMarked;
