package dev.sthira.notification.signup;

import dev.sthira.notification.message.HeaderText;
import dev.sthira.notification.message.Letter;
import java.net.URI;
import java.util.List;

/// What people who sign up are written.
final class SignUpLetters {

    private SignUpLetters() {}

    static Letter confirmation(URI link) {
        return new Letter(
                new HeaderText("Is this your address?"),
                "One click, and the cheat sheet is yours.",
                "One click, and it is yours",
                List.of(
                        "Somebody, we hope you, asked us to send the cheat sheet of the back-strengthening class to this address.",
                        "Press the button to say that it was you. The link works for two days."),
                List.of(),
                List.of(),
                new Letter.Button("Yes, send it to me", link),
                "You get this mail because this address was entered at Sthira. If it was not you, do nothing: no more mail will come.",
                null);
    }

    static Letter cheatSheet(URI sheet, URI unsubscribe) {
        return new Letter(
                new HeaderText("Your cheat sheet: back strengthening"),
                "Every pose of the class, at a glance.",
                "Welcome to the mat",
                List.of(
                        "Here is every pose of the class, with its sides and how long it is held.",
                        "Take what you need, modify freely, and never push past what your back allows."),
                List.of(),
                List.of(),
                new Letter.Button("Open the cheat sheet", sheet),
                "You get this mail because you confirmed this address at Sthira.",
                unsubscribe);
    }
}
