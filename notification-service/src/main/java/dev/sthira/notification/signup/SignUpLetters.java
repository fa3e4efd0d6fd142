package dev.sthira.notification.signup;

import dev.sthira.notification.message.HeaderText;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.text.Language;
import java.net.URI;
import java.util.List;

/// What people who sign up are written.
final class SignUpLetters {

    private SignUpLetters() {}

    static Letter confirmation(Wanted wanted, URI link, URI never, Language language) {
        return new Letter(
                new HeaderText(language.say("address.subject")),
                language.say("sign-up.preview"),
                language.say("address.headline"),
                List.of(wanted.say("sign-up.somebody", language), language.say("address.press")),
                List.of(),
                List.of(),
                new Letter.Button(language.say("sign-up.yes"), link),
                language.say("sign-up.reason"),
                never,
                language.tag());
    }

    static Letter cheatSheet(Wanted wanted, URI sheet, URI unsubscribe, Language language) {
        return new Letter(
                new HeaderText(wanted.say("sheet.subject", language)),
                language.say("sheet.preview"),
                language.say("sheet.headline"),
                List.of(language.say("sheet.here"), language.say("sheet.take")),
                List.of(),
                List.of(),
                new Letter.Button(language.say("sheet.open"), sheet),
                language.say("sheet.reason"),
                unsubscribe,
                language.tag());
    }
}
