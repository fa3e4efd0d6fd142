package dev.sthira.notification.contact;

import com.ibm.icu.text.IDNA;
import dev.sthira.kit.text.Visible;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The one form in which a domain is looked up and compared: IDNA 2008 by UTS 46, so that `straße.de` is not
/// `strasse.de`, which belongs to somebody else.
final class DomainName {
    private static final IDNA RULES = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE
            | IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO);
    private static final Pattern PLAIN = Pattern.compile("(?!(?i:.*xn--))[\\x21-\\x7e]*");

    private DomainName() {}

    /// The ASCII form in small letters; empty if there is none. Whether its labels are well formed is not judged here.
    static Optional<String> ascii(String domain) {
        if (PLAIN.matcher(domain).matches()) {
            return Optional.of(domain.toLowerCase(Locale.ROOT));
        }
        if (!Visible.all(domain)) {
            return Optional.empty();
        }
        var info = new IDNA.Info();
        var ascii = RULES.nameToASCII(domain, new StringBuilder(), info).toString();
        return info.hasErrors() ? Optional.empty() : Optional.of(ascii.toLowerCase(Locale.ROOT));
    }
}
