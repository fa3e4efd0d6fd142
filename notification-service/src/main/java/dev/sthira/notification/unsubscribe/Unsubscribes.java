package dev.sthira.notification.unsubscribe;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.link.LinkToken;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.preference.OptOuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who has ended which mails, and the links that do it.
@ApplicationScoped
public class Unsubscribes implements OptOuts {
    private static final Sql.Mapping<Scope> SCOPE =
            row -> new Scope(row.text("recipient"), row.at().getBytes("address"), row.text("kind"));
    private static final String SAID_NO = """
            select recipient from unsubscribed where kind = ? and recipient = any(?)
            union
            select c.person from contact c join unsubscribed_address u
                on u.address = sha256(convert_to(lower(c.email), 'UTF8')) and u.kind = ?
             where c.person = any(?)""";

    private final Sql sql;
    private final Contacts contacts;
    private final Instance<UnsubscribeListener> listeners;
    private final UnsubscribeSettings settings;
    private final InstantSource clock;
    private final SecureRandom random;

    Unsubscribes(
            Sql sql,
            Contacts contacts,
            Instance<UnsubscribeListener> listeners,
            UnsubscribeSettings settings,
            InstantSource clock,
            SecureRandom random) {
        this.sql = sql;
        this.contacts = contacts;
        this.listeners = listeners;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /// Whose mails of which kind.
    ///
    /// @param recipient a person, or the id of a sign-up or of a question to an address
    /// @param address   a hash of the address that the mail went to, if it is known
    /// @param word      the word of the kind, perhaps of one that only a newer version knows: its mails end too
    record Scope(String recipient, byte @Nullable [] address, String word) {
        /// Empty for one of a newer version.
        Optional<Kind> kind() {
            return Kind.known(word);
        }

        /// The person behind it; nobody where there is no account, or none any more.
        Optional<Person> person() {
            return word.equals(Kind.ACCOUNT.word()) || recipient.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Person(recipient));
        }
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public URI link(Person person, Kind kind) {
        return link(person.id(), null, kind);
    }

    /// A link for one mail to an address that is nobody's yet; the recipient is the id of what the mail answers.
    @Transactional(TxType.MANDATORY)
    public URI link(UUID recipient, String email, Kind kind) {
        return link(recipient.toString(), email, kind);
    }

    /// Ends these mails for this recipient and for the address they go to. Without an address, that of the person's
    /// contact counts.
    private URI link(String recipient, @Nullable String email, Kind kind) {
        var links = links(kind);
        var link = links.of(recipient, email);
        links.write(clock.instant());
        return link;
    }

    /// For many mails of this kind, which are made in one transaction.
    public UnsubscribeLinks links(Kind kind) {
        return new UnsubscribeLinks(sql, settings.url(), random, kind);
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Set<Person> of(Kind kind, Collection<Person> persons) {
        var these = persons.stream().map(Person::id).toArray(String[]::new);
        return Set.copyOf(
                sql.list(SAID_NO, row -> new Person(row.text("recipient")), kind.word(), these, kind.word(), these));
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Set<String> addresses(Kind kind, Collection<String> emails) {
        return Set.copyOf(sql.list(
                "select wanted.email from unnest(cast(? as text[])) wanted (email)"
                        + " join unsubscribed_address u"
                        + " on u.address = sha256(convert_to(lower(wanted.email), 'UTF8')) and u.kind = ?",
                row -> row.text("email"),
                emails.toArray(String[]::new),
                kind.word()));
    }

    /// Sends these mails again, because the person asked for them anew; an address of which nobody knows whether it is
    /// theirs keeps its no.
    @Transactional(TxType.MANDATORY)
    public void resume(Person person, Kind kind) {
        sql.update("delete from unsubscribed where recipient = ? and kind = ?", person.id(), kind.word());
        sql.update(
                "delete from unsubscribed_address where kind = ? and address in"
                        + " (select sha256(convert_to(lower(email), 'UTF8')) from contact where person = ? and confirmed)",
                kind.word(),
                person.id());
    }

    @Transactional
    Optional<Scope> scope(LinkToken token) {
        return sql.first("select recipient, address, kind from unsubscribe_token where token = ?", SCOPE, token.hash());
    }

    /// Ends what the link is for, for the address too; an unknown link ends nothing and says so to nobody. When it
    /// returns, no further mail begins: whoever is about to send one holds the contact.
    @Transactional
    void end(LinkToken token) {
        scope(token).ifPresent(this::end);
    }

    /// Ends these mails because the person said so, having signed in.
    @Transactional(TxType.MANDATORY)
    public void end(Person person, Kind kind) {
        end(new Scope(person.id(), null, kind.word()));
    }

    /// Ends these mails to an address that nobody may have an account with.
    @Transactional(TxType.MANDATORY)
    public void end(String email, Kind kind) {
        sql.update(
                "insert into unsubscribed_address (address, kind, since)"
                        + " values (sha256(convert_to(lower(?), 'UTF8')), ?, ?) on conflict do nothing",
                email,
                kind.word(),
                clock.instant());
    }

    private void end(Scope scope) {
        scope.person().ifPresent(contacts::hold);
        if (scope.address() != null) {
            sql.update(
                    "insert into unsubscribed_address (address, kind, since) values (?, ?, ?) on conflict do nothing",
                    scope.address(),
                    scope.word(),
                    clock.instant());
        }
        var added = sql.update(
                "insert into unsubscribed (recipient, kind, since) values (?, ?, ?) on conflict do nothing",
                scope.recipient(),
                scope.word(),
                clock.instant());
        if (added > 0) {
            scope.kind()
                    .ifPresent(kind -> listeners.forEach(listener -> listener.unsubscribed(scope.recipient(), kind)));
        }
    }

    /// Forgets links that are too old to be found in a mailbox.
    @Transactional
    public void forgetOld(Instant now) {
        sql.update("delete from unsubscribe_token where created_at < ?", now.minus(settings.kept()));
    }
}
