package dev.sthira.notification.webhook;

import dev.sthira.notification.contact.Contact;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.message.Cause;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.text.Language;
import dev.sthira.notification.webhook.Webhook.Off;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Tells the owner of an address that it was turned off, by mail, in the transaction that turns it off.
@Singleton
class OffNotices {
    private static final String CAUSE = "webhook-off";
    private static final Duration WORTH_TELLING = Duration.ofDays(3);

    private final Outbox outbox;
    private final Contacts contacts;

    OffNotices(Outbox outbox, Contacts contacts) {
        this.outbox = outbox;
        this.contacts = contacts;
    }

    void tell(Webhook webhook, Off off, Instant now) {
        var language = contacts.of(webhook.person())
                .map(Contact::locale)
                .map(Language::of)
                .orElse(Language.ORIGINAL);
        var cause = new Cause(CAUSE, webhook.id() + "/" + now.getEpochSecond(), language.say("webhook.off.cause"));
        var letter = OffLetter.of(webhook.url().getHost(), off, language);
        var target = new Target.ToContact(webhook.person());
        outbox.add(List.of(Draft.mail(Kind.ACCOUNT, cause, target, letter, now, now.plus(WORTH_TELLING))));
    }
}
