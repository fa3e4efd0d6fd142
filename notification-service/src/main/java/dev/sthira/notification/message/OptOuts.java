package dev.sthira.notification.message;

import java.net.URI;
import java.util.Collection;
import java.util.Set;

/// Who has ended which mails, and the links that end them; the unsubscribe feature is a bean of this type.
public interface OptOuts {
    /// Which of these persons want no more mails of this kind. Asked while their contacts are held, in the transaction
    /// that
    /// claims a message, so that nothing begins after a click.
    Set<String> of(Kind kind, Collection<String> persons);

    /// A link for one mail that ends mails of this kind for this person (RFC 8058). Called in the transaction that adds
    /// the mail.
    URI link(String person, Kind kind);
}
