package dev.sthira.notification.preference;

import dev.sthira.kit.person.Person;
import java.net.URI;
import java.util.Collection;
import java.util.Set;

/// Who has ended which mails, and the links that end them; the unsubscribe feature is a bean of this type.
public interface OptOuts {
    /// Which of these persons want no more mails of this kind, or have an address that wants none. Asked while their
    /// contacts are held, in the transaction that claims a message, so that nothing begins after a click.
    Set<Person> of(Kind kind, Collection<Person> persons);

    /// Which of these addresses want no more mails of this kind, whoever asks for them.
    Set<String> addresses(Kind kind, Collection<String> emails);

    /// A link for one mail that ends mails of this kind for this person (RFC 8058). Called in the transaction that adds
    /// the mail.
    URI link(Person person, Kind kind);
}
