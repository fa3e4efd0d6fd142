package dev.sthira.notification.contact;

import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.text.Texts;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Duration;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
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
    private final AddressCheck check;
    private final SecurityIdentity caller;

    ContactResource(Contacts contacts, AddressCheck check, SecurityIdentity caller) {
        this.contacts = contacts;
        this.check = check;
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

    @PUT
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say how to be written to",
            description =
                    "Replaces the contact as a whole. An address that was refused before is tried again. One that is not known to be the person's gets one mail that asks.")
    @APIResponse(
            responseCode = "200",
            description = "The contact from now on",
            content = @Content(schema = @Schema(implementation = ContactView.class)))
    @APIResponse(responseCode = "400", ref = "Unreadable")
    @APIResponse(responseCode = "401", ref = "Unauthorized")
    @APIResponse(responseCode = "413", ref = "TooLarge")
    @APIResponse(responseCode = "415", ref = "NotJson")
    @APIResponse(responseCode = "422", ref = "Senseless")
    @APIResponse(
            responseCode = "429",
            description = "Too many addresses to be asked came from this person or network; see Retry-After")
    @APIResponse(responseCode = "503", ref = "TryAgain")
    public ContactView put(@Nullable Put body, @Context HttpServerRequest request) {
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
        var contact = contacts.put(new Contact(
                caller.getPrincipal().getName(),
                Objects.requireNonNull(email).value(),
                name,
                Objects.requireNonNull(locale),
                Objects.requireNonNull(zone),
                false,
                isVouchedFor(email)));
        if (!contact.confirmed()) {
            check.begin(contact, request.remoteAddress().hostAddress()).ifPresent(wait -> {
                throw tooMany(wait);
            });
        }
        return ContactView.of(contact);
    }

    /// Whether the token says that this address is the person's, and that the issuer has checked it.
    private boolean isVouchedFor(EmailAddress address) {
        return caller.getPrincipal() instanceof JsonWebToken token
                && String.valueOf((Object) token.getClaim("email_verified")).equals("true")
                && token.getClaim("email") instanceof String email
                && EmailAddress.of(email)
                        .filter(vouched -> vouched.value().equalsIgnoreCase(address.value()))
                        .isPresent();
    }

    private static HttpProblem tooMany(Duration wait) {
        return HttpProblem.builder()
                .withStatus(Status.TOO_MANY_REQUESTS)
                .withTitle("Too many addresses")
                .withDetail("You have named many addresses today. Confirm one of them, or try again later.")
                .withHeader(HttpHeaders.RETRY_AFTER, wait.toSeconds())
                .build();
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
