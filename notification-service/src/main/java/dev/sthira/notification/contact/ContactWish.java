package dev.sthira.notification.contact;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.person.Person;
import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.text.Texts;
import dev.sthira.notification.text.Greeting;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person says about how to be written to.
@Schema(name = "ContactWish")
record ContactWish(
        @Schema(
                required = true,
                description = "The e-mail address, ASCII; a domain in another script is kept in its ASCII form.",
                examples = "maya@example.org",
                maxLength = 254)
        @Nullable
        String email,

        @Schema(
                description =
                        "How to be addressed, in five words at most; what reads like a link, an address, a number to call"
                                + " or markup is no name. Left out, mails greet without one.",
                examples = "Maya",
                minLength = 1,
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
                                + " EST or Asia/Calcutta stays as it is written.",
                examples = "Europe/Berlin")
        @Nullable
        String zone) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TAG = 35;
    private static final String NO_NAME =
            "must be a name to greet by: at most five words, no link, no address, no number"
                    + " to call and none of the signs @ : / \\ < > = & % # ? $ € £ | { } [ ]";

    /// The contact of this person, unless something about it makes no sense.
    ///
    /// @param isTheirs whether an address is known to be this person's
    Contact checked(Person person, Predicate<EmailAddress> isTheirs) {
        var checks = new Checks();
        var address =
                checks.required("email", email, EmailAddress::of, "must be an e-mail address such as maya@example.org");
        var called = checks.optional(
                "name", name, Texts.upTo(LONGEST_NAME), "must be one line of 1 to 80 visible characters");
        if (called != null && Greeting.of(called).isEmpty()) {
            checks.refuse("name", NO_NAME);
        }
        var language =
                checks.required("locale", locale, ContactWish::tag, "must be a language tag such as en or de-CH");
        var where = checks.required("zone", zone, Zones::of, "must be an IANA zone such as Europe/Berlin");
        checks.done();
        return new Contact(
                person,
                requireNonNull(address).value(),
                called,
                requireNonNull(language),
                requireNonNull(where),
                false,
                isTheirs.test(address));
    }

    private static Optional<Locale> tag(String tag) {
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
