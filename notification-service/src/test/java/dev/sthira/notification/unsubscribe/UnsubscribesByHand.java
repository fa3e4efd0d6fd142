package dev.sthira.notification.unsubscribe;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.contact.Contacts;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/// Who has ended which mails, where no service runs around it.
public final class UnsubscribesByHand {
    private UnsubscribesByHand() {}

    @SuppressWarnings("NullAway") // nobody listens
    public static Unsubscribes on(Sql sql, Contacts contacts, InstantSource clock, SecureRandom random) {
        return new Unsubscribes(sql, contacts, null, new Usual(), clock, random);
    }

    private static final class Usual implements UnsubscribeSettings {
        @Override
        public URI url() {
            return URI.create("https://sthira.test/u/");
        }

        @Override
        public Duration kept() {
            return Duration.ofDays(400);
        }
    }
}
