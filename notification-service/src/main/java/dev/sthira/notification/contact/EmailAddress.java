package dev.sthira.notification.contact;

import java.util.Optional;
import java.util.regex.Pattern;

/// An e-mail address that can be written into a header as it is: ASCII, no quotes, no comments, a domain with a dot.
public record EmailAddress(String value) {
    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    private static final Pattern LOCAL_PART = Pattern.compile(ATOM + "(?:\\." + ATOM + ")*");
    private static final Pattern DOMAIN = Pattern.compile("(?:" + LABEL + "\\.)+" + LABEL);
    private static final Pattern BLANKS_AROUND = Pattern.compile("^[\\t\\p{Zs}]+|[\\t\\p{Zs}]+\\z");
    private static final Pattern NUMBER = Pattern.compile(".*\\.[0-9]+");

    /// Reads an address with or without blanks around it; a domain in another script is written in its ASCII form.
    public static Optional<EmailAddress> of(String typed) {
        var text = BLANKS_AROUND.matcher(typed).replaceAll("");
        var at = text.lastIndexOf('@');
        if (at < 1 || text.length() > LONGEST) {
            return Optional.empty();
        }
        var local = text.substring(0, at);
        var domain = DomainName.ascii(text.substring(at + 1)).orElse("");
        var sensible = local.length() <= LONGEST_LOCAL_PART
                && LOCAL_PART.matcher(local).matches()
                && DOMAIN.matcher(domain).matches()
                && !NUMBER.matcher(domain).matches()
                && at + 1 + domain.length() <= LONGEST;
        return sensible ? Optional.of(new EmailAddress(local + "@" + domain)) : Optional.empty();
    }

    /// What may be shown of it: `m…@example.org`.
    public String masked() {
        return masked(value);
    }

    /// What may be shown of an address.
    public static String masked(String address) {
        return address.substring(0, address.offsetByCodePoints(0, 1)) + "…"
                + address.substring(address.lastIndexOf('@'));
    }

    @Override
    public String toString() {
        return "EmailAddress";
    }
}
