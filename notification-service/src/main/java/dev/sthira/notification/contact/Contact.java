package dev.sthira.notification.contact;

import dev.sthira.kit.person.Person;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How a person can be written to.
///
/// @param refused   whether the mail server refused the address for good; until it is set anew
/// @param confirmed whether the address is known to be this person's; nothing but that question goes there before
public record Contact(
        Person person,
        String email,
        @Nullable String name,
        Locale locale,
        ZoneId zone,
        boolean refused,
        boolean confirmed) {
    /// As its row has it.
    static Contact of(
            Person person,
            String email,
            @Nullable String name,
            String locale,
            String zone,
            boolean refused,
            boolean confirmed) {
        return new Contact(person, email, name, Locale.forLanguageTag(locale), Zones.kept(zone), refused, confirmed);
    }

    @Override
    public String toString() {
        return "Contact[" + person.id() + "]";
    }
}
