package dev.sthira.notification.confirmation;

import dev.sthira.notification.message.HeaderText;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.util.List;

/// What the owner of an address is asked. Nothing of it is written by whoever entered the address.
final class ConfirmationLetter {
    private ConfirmationLetter() {}

    static Letter of(URI link, URI never, Language language) {
        return new Letter(
                new HeaderText(language.say("address.subject")),
                language.say("confirmation.preview"),
                language.say("address.headline"),
                List.of(language.say("confirmation.somebody"), language.say("address.press")),
                List.of(),
                List.of(),
                new Letter.Button(language.say("confirmation.yes"), link),
                language.say("confirmation.reason"),
                never,
                language.tag());
    }
}
