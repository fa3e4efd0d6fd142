package dev.sthira.notification.unsubscribe;

import dev.sthira.kit.database.Sql;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.link.LinkToken;
import dev.sthira.notification.message.Kind;
import dev.sthira.notification.message.OptOuts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who has ended which mails, and the links that do it.
@ApplicationScoped
public class Unsubscribes implements OptOuts {
    private static final Sql.Mapping<Scope> SCOPE = row ->
            new Scope(row.text("recipient"), MailList.valueOf(row.text("list").toUpperCase(Locale.ROOT)));

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
    /// @param recipient a person, or the id of a sign-up
    record Scope(String recipient, MailList list) {}

    /// A new link that ends these mails; to be put into one of them, in the transaction that makes it.
    @Transactional(TxType.MANDATORY)
    public URI link(String recipient, MailList list) {
        var token = LinkToken.random(random);
        sql.update(
                "insert into unsubscribe_token (token, recipient, list, created_at) values (?, ?, ?, ?)",
                token.hash(),
                recipient,
                list.word(),
                clock.instant());
        return settings.url().resolve(token.secret());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public URI link(String person, Kind kind) {
        return link(person, MailList.of(kind).orElseThrow());
    }

    @Override
    @Transactional(TxType.MANDATORY)
    public Set<String> of(Kind kind, Collection<String> persons) {
        return MailList.of(kind)
                .map(list -> sql.list(
                        "select recipient from unsubscribed where list = ? and recipient = any(?)",
                        row -> row.text("recipient"),
                        list.word(),
                        persons.toArray(String[]::new)))
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    /// Sends these mails again, because the person asked for them anew.
    @Transactional(TxType.MANDATORY)
    public void resume(String recipient, MailList list) {
        sql.update("delete from unsubscribed where recipient = ? and list = ?", recipient, list.word());
    }

    @Transactional
    Optional<Scope> scope(LinkToken token) {
        return sql.first("select recipient, list from unsubscribe_token where token = ?", SCOPE, token.hash());
    }

    /// Ends what the link is for; an unknown link ends nothing and says so to nobody. When it returns, no further
    /// mail begins: whoever is about to send one holds the contact.
    @Transactional
    void end(LinkToken token) {
        scope(token).ifPresent(scope -> {
            contacts.hold(scope.recipient());
            var added = sql.update(
                    "insert into unsubscribed (recipient, list, since) values (?, ?, ?) on conflict do nothing",
                    scope.recipient(),
                    scope.list().word(),
                    clock.instant());
            if (added > 0) {
                listeners.forEach(listener -> listener.unsubscribed(scope.recipient(), scope.list()));
            }
        });
    }

    /// Forgets links that are too old to be found in a mailbox.
    @Transactional
    public void forgetOld(Instant now) {
        sql.update("delete from unsubscribe_token where created_at < ?", now.minus(settings.kept()));
    }
}
