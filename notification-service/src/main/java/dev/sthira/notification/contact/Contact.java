package dev.sthira.notification.contact;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a person can be written to.
///
/// @param refused whether the mail server refused the address for good; until it is set anew
public record Contact(String person, String email, @Nullable String name, Locale locale, ZoneId zone, boolean refused) {
    @Override
    public String toString() {
        return "Contact[" + person + "]";
    }
}
