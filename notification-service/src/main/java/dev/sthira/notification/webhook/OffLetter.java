package dev.sthira.notification.webhook;

import dev.sthira.notification.message.HeaderText;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.text.Language;
import dev.sthira.notification.webhook.Webhook.Off;
import java.util.List;

/// What the owner of an address is told when nothing is posted there any more. Of the address only the host is named:
/// the rest may be a secret.
final class OffLetter {
    private OffLetter() {}

    static Letter of(String host, Off off, Language language) {
        return new Letter(
                new HeaderText(language.say("webhook.off.subject", host)),
                language.say("webhook.off.preview"),
                language.say("webhook.off.headline"),
                List.of(language.say("webhook.off." + off.word(), host), language.say("webhook.off.again")),
                List.of(),
                List.of(),
                null,
                language.say("webhook.off.reason"),
                null,
                language.tag());
    }
}
