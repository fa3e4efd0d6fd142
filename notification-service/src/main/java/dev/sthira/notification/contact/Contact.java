package dev.sthira.notification.contact;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a person can be written to.
///
/// @param summaries whether summary mails are welcome
/// @param token     the secret in the unsubscribe links of this person's mails
public record Contact(
        String person,
        String email,
        @Nullable String name,
        Locale locale,
        ZoneId zone,
        boolean summaries,
        String token) {
    @Override
    public String toString() {
        return "Contact[" + person + "]";
    }
}
