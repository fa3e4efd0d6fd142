package dev.sthira.notification.contact;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A contact as it is shown to its owner.
@Schema(name = "Contact")
record ContactView(
        @Schema(examples = "maya@example.org") String email,

        @Schema(examples = "Maya") @Nullable String name,

        @Schema(examples = "en") String locale,

        @Schema(examples = "Europe/Berlin") String zone,

        @Schema(description = "Whether mail arrives: false once the mail server said that the address does not exist.")
        boolean reachable,

        @Schema(
                description =
                        "Whether the address is known to be the person's: the token vouches for it (email, email_verified), or its owner has pressed the button behind the link in the one mail that asks. Until then nothing else goes there.")
        boolean confirmed) {
    static ContactView of(Contact contact) {
        return new ContactView(
                contact.email(),
                contact.name(),
                contact.locale().toLanguageTag(),
                contact.zone().getId(),
                !contact.refused(),
                contact.confirmed());
    }
}
