package dev.sthira.notification.contact;

import dev.sthira.notification.http.Checks;
import dev.sthira.notification.http.Texts;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// How the person who signs in can be written to.
@Path("/me/contact")
@Tag(name = "Contact", description = "Where and how a person is written to.")
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
public class ContactResource {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TAG = 35;

    private final Contacts contacts;
    private final SecurityIdentity caller;

    ContactResource(Contacts contacts, SecurityIdentity caller) {
        this.contacts = contacts;
        this.caller = caller;
    }

    /// What a person says about how to be written to.
    @Schema(name = "ContactWish")
    record Put(
            @Schema(
                    required = true,
                    description = "The e-mail address, ASCII; a domain in another script is kept in its ASCII form.",
                    examples = "maya@example.org",
                    maxLength = 254)
            @Nullable
            String email,

            @Schema(
                    description = "How to be addressed; left out, mails greet without a name.",
                    examples = "Maya",
                    maxLength = LONGEST_NAME)
            @Nullable
            String name,

            @Schema(required = true, description = "A language tag (BCP 47).", examples = "en", maxLength = LONGEST_TAG)
            @Nullable
            String locale,

            @Schema(
                    required = true,
                    description =
                            "A time zone by its name in IANA's database; times in mails are written in it. An old name such as"
                                    + " EST is kept as the zone it leads to.",
                    examples = "Europe/Berlin")
            @Nullable
            String zone) {}

    /// A contact as it is shown to its owner.
    @Schema(name = "Contact")
    record ContactView(
            @Schema(examples = "maya@example.org") String email,

            @Schema(examples = "Maya") @Nullable String name,

            @Schema(examples = "en") String locale,

            @Schema(examples = "Europe/Berlin") String zone,

            @Schema(
                    description =
                            "Whether mail arrives: false once the mail server said that the address does not exist.")
            boolean reachable) {
        static ContactView of(Contact contact) {
            return new ContactView(
                    contact.email(),
                    contact.name(),
                    contact.locale().toLanguageTag(),
                    contact.zone().getId(),
                    !contact.refused());
        }
    }

    @PUT
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say how to be written to",
            description = "Replaces the contact as a whole. An address that was refused before is tried again.")
    @APIResponse(
            responseCode = "200",
            description = "The contact from now on",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "Senseless")
    @APIResponse(responseCode = "503", ref = "TryAgain")
    public ContactView put(@Nullable Put body) {
        var wish = Checks.body(body);
        var checks = new Checks();
        var email = checks.required(
                "email", wish.email(), EmailAddress::of, "must be an e-mail address such as maya@example.org");
        var name = checks.optional(
                "name", wish.name(), Texts.upTo(LONGEST_NAME), "must be one line of 1 to 80 visible characters");
        var locale = checks.required(
                "locale", wish.locale(), ContactResource::locale, "must be a language tag such as en or de-CH");
        var zone = checks.required("zone", wish.zone(), Zones::of, "must be an IANA zone such as Europe/Berlin");
        checks.done();
        return ContactView.of(contacts.put(new Contact(
                caller.getPrincipal().getName(),
                Objects.requireNonNull(email).value(),
                name,
                Objects.requireNonNull(locale),
                Objects.requireNonNull(zone),
                false)));
    }

    @GET
    @Operation(summary = "How I am written to")
    @APIResponse(
            responseCode = "200",
            description = "The contact",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "404", ref = "NotFound")
    @APIResponse(responseCode = "503", ref = "TryAgain")
    public ContactView get() {
        return contacts.of(caller.getPrincipal().getName()).map(ContactView::of).orElseThrow(Checks::notFound);
    }

    @DELETE
    @Transactional
    @Operation(summary = "Write to me no more", description = "Mails that wait end as suppressed (no_address).")
    @APIResponse(responseCode = "204", description = "There is no contact now, whether there was one or not")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "503", ref = "TryAgain")
    public void delete() {
        contacts.remove(caller.getPrincipal().getName());
    }

    private static Optional<Locale> locale(String tag) {
        try {
            var locale = new Locale.Builder().setLanguageTag(tag).build();
            return tag.length() > LONGEST_TAG || locale.getLanguage().isEmpty()
                    ? Optional.empty()
                    : Optional.of(locale);
        } catch (IllformedLocaleException _) {
            return Optional.empty();
        }
    }
}
