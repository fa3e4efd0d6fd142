package dev.sthira.notification.confirmation;

import dev.sthira.notification.message.HeaderText;
import dev.sthira.notification.message.Letter;
import java.net.URI;
import java.util.List;

/// What the owner of an address is asked. Nothing of it is written by whoever entered the address.
final class ConfirmationLetter {
    private ConfirmationLetter() {}

    static Letter of(URI link, URI never) {
        return new Letter(
                new HeaderText("Is this your address?"),
                "One click, and your summaries and reminders come here.",
                "One click, and it is yours",
                List.of(
                        "Somebody, we hope you, entered this address as the one for their summaries and reminders.",
                        "Press the button to say that it was you. The link works for two days."),
                List.of(),
                List.of(),
                new Letter.Button("Yes, write to me here", link),
                "You get this mail because this address was entered at Sthira. If it was not you, do nothing: no more will come.",
                never);
    }
}
