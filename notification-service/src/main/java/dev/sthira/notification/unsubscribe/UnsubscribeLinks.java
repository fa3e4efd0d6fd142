package dev.sthira.notification.unsubscribe;

import static dev.sthira.kit.database.Columns.texts;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.link.LinkToken;
import dev.sthira.notification.preference.Kind;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Links for mails of one kind that are written together; until [#write] has, they end nothing.
public final class UnsubscribeLinks {
    private static final String WRITE = """
            insert into unsubscribe_token (token, recipient, address, kind, created_at)
            select decode(link.token, 'hex'), link.recipient,
                   sha256(convert_to(lower(coalesce(link.email, c.email)), 'UTF8')), ?, ?
              from unnest(?::text[], ?::text[], ?::text[]) as link (token, recipient, email)
              left join contact c on c.person = link.recipient""";

    private final Sql sql;
    private final URI url;
    private final SecureRandom random;
    private final Kind kind;
    private final List<Link> links = new ArrayList<>();

    UnsubscribeLinks(Sql sql, URI url, SecureRandom random, Kind kind) {
        this.sql = sql;
        this.url = url;
        this.random = random;
        this.kind = kind;
    }

    private record Link(
            LinkToken token, String recipient, @Nullable String email) {}

    /// A link for one mail to a person.
    public URI of(Person person) {
        return of(person.id(), null);
    }

    /// Without an address, that of the person's contact counts.
    URI of(String recipient, @Nullable String email) {
        var token = LinkToken.random(random);
        links.add(new Link(token, recipient, email));
        return url.resolve(token.secret());
    }

    /// Lets them end what they are for; wants the transaction in which the mails are put into the outbox.
    public void write(Instant now) {
        if (!links.isEmpty()) {
            sql.update(
                    WRITE,
                    kind.word(),
                    now,
                    texts(links, link -> HexFormat.of().formatHex(link.token().hash())),
                    texts(links, Link::recipient),
                    texts(links, Link::email));
            links.clear();
        }
    }
}
