package dev.sthira.notification.confirmation;

import dev.sthira.kit.database.Sql;
import dev.sthira.kit.person.Person;
import dev.sthira.kit.person.PersonalData;
import dev.sthira.notification.contact.AddressCheck;
import dev.sthira.notification.contact.Contact;
import dev.sthira.notification.contact.Contacts;
import dev.sthira.notification.link.LinkToken;
import dev.sthira.notification.message.Cause;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.text.Language;
import dev.sthira.notification.unsubscribe.Unsubscribes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Questions to the owners of addresses, and their answers.
@ApplicationScoped
class Confirmations implements AddressCheck, PersonalData {
    private static final String CAUSE = "contact";
    private static final Duration DAY = Duration.ofDays(1);

    private static final String ONE_AT_A_TIME = """
            select 1 from pg_advisory_xact_lock(hashtextextended('contact confirmation', 0))""";
    private static final String ASKED = """
            select (count(*) filter (where person = ? and lower(email) = lower(?) and created_at > ?))::int just_now,
                   (count(*) filter (where person = ?))::int of_person,
                   (count(*) filter (where network = ?))::int of_network
              from contact_confirmation
             where created_at > ? and (person = ? or network = ?)""";
    private static final String INSERT = """
            insert into contact_confirmation (person, email, network, token, created_at, expires_at)
            values (?, ?, ?, ?, ?, ?) returning id""";
    private static final String OPEN = """
            select person, email from contact_confirmation where token = ? and expires_at > ?""";

    private final Sql sql;
    private final Contacts contacts;
    private final Questions questions;
    private final Outbox outbox;
    private final Unsubscribes unsubscribes;
    private final ConfirmationSettings settings;
    private final InstantSource clock;
    private final SecureRandom random;

    Confirmations(
            Sql sql,
            Contacts contacts,
            Questions questions,
            Outbox outbox,
            Unsubscribes unsubscribes,
            ConfirmationSettings settings,
            InstantSource clock,
            SecureRandom random) {
        this.sql = sql;
        this.contacts = contacts;
        this.questions = questions;
        this.outbox = outbox;
        this.unsubscribes = unsubscribes;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /// How often was asked in the last day.
    private record Asked(int justNow, int ofPerson, int ofNetwork) {}

    /// A question to an address, as the person behind it may take it along.
    private record Question(String email, Instant askedAt) {}

    private record Open(Person person, String email) {}

    @Override
    @Transactional(TxType.MANDATORY)
    public Optional<Duration> begin(Contact contact, String network) {
        var now = clock.instant();
        sql.list(ONE_AT_A_TIME, _ -> true);
        forgetOld(now);
        var origin = LinkToken.sha256("network " + network);
        var asked = asked(contact, origin, now);
        if (asked.justNow() > 0) {
            return Optional.empty();
        }
        if (asked.ofPerson() >= settings.perPerson() || asked.ofNetwork() >= settings.perNetwork()) {
            return Optional.of(settings.again());
        }
        if (questions.begin(contact.email())) {
            ask(contact, origin, now);
        }
        return Optional.empty();
    }

    private Asked asked(Contact contact, byte[] network, Instant now) {
        var person = contact.person().id();
        var email = contact.email();
        return sql.first(
                        ASKED,
                        row -> new Asked(row.integer("just_now"), row.integer("of_person"), row.integer("of_network")),
                        person,
                        email,
                        now.minus(settings.again()),
                        person,
                        network,
                        now.minus(DAY),
                        person,
                        network)
                .orElseThrow();
    }

    private void ask(Contact contact, byte[] network, Instant now) {
        var token = LinkToken.random(random);
        var expires = now.plus(settings.expiry());
        var id = sql.first(
                        INSERT,
                        row -> row.uuid("id"),
                        contact.person().id(),
                        contact.email(),
                        network,
                        token.hash(),
                        now,
                        expires)
                .orElseThrow();
        outbox.add(List.of(question(contact, id, token, now, expires)));
    }

    private Draft question(Contact contact, UUID id, LinkToken token, Instant now, Instant expires) {
        var link = settings.url().resolve(token.secret());
        var never = unsubscribes.link(id, contact.email(), Kind.ACCOUNT);
        var language = Language.of(contact.locale());
        return Draft.mail(
                Kind.ACCOUNT,
                new Cause(CAUSE, id.toString(), language.say("confirmation.cause")),
                new Target.ToAddress(contact.person(), contact.email()),
                ConfirmationLetter.of(link, never, language),
                now,
                expires);
    }

    /// Whether a link can still be confirmed.
    @Transactional
    boolean isOpen(LinkToken token) {
        return find(token)
                .filter(open -> contacts.isAt(open.person(), open.email()))
                .isPresent();
    }

    /// Confirms the address behind a link; false if the link is unknown or too old, or the person has another address
    /// by now.
    @Transactional
    boolean confirm(LinkToken token) {
        var confirmed = find(token).filter(open -> contacts.confirm(open.person(), open.email()));
        confirmed.ifPresent(open -> questions.answered(open.email()));
        return confirmed.isPresent();
    }

    private Optional<Open> find(LinkToken token) {
        return sql.first(
                OPEN,
                row -> new Open(new Person(row.text("person")), row.text("email")),
                token.hash(),
                clock.instant());
    }

    private void forgetOld(Instant now) {
        sql.update("delete from contact_confirmation where expires_at < ?", now.minus(DAY));
    }

    @Override
    public Set<String> tables() {
        return Set.of("contact_confirmation");
    }

    @Override
    public Map<String, ?> export(Person person) {
        return Map.of(
                "confirmations",
                sql.list(
                        "select email, created_at from contact_confirmation where person = ? order by id",
                        row -> new Question(row.text("email"), row.instant("created_at")),
                        person.id()));
    }

    @Override
    public void erase(Person person) {
        sql.update("delete from contact_confirmation where person = ?", person.id());
    }
}
