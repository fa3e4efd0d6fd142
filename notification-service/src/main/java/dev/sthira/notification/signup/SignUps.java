package dev.sthira.notification.signup;

import dev.sthira.kit.database.Row;
import dev.sthira.kit.database.Sql;
import dev.sthira.notification.confirmation.Questions;
import dev.sthira.notification.contact.AddressListener;
import dev.sthira.notification.contact.EmailAddress;
import dev.sthira.notification.link.LinkToken;
import dev.sthira.notification.message.Cause;
import dev.sthira.notification.message.Draft;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.message.Outbox;
import dev.sthira.notification.message.Target;
import dev.sthira.notification.preference.Kind;
import dev.sthira.notification.sequence.Sequences;
import dev.sthira.notification.text.Language;
import dev.sthira.notification.unsubscribe.UnsubscribeListener;
import dev.sthira.notification.unsubscribe.Unsubscribes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Requests for the cheat sheet, from the address to the click.
@ApplicationScoped
class SignUps implements UnsubscribeListener, AddressListener {
    private static final String REQUEST = "sign-up";
    private static final String SHEET = "cheat-sheet";

    private static final String INSERT = """
            insert into sign_up (email, token, sequence, created_at, expires_at) values (?, ?, ?, ?, ?) returning *""";
    private static final String CONFIRM = """
            update sign_up set confirmed_at = ? where id = ? and confirmed_at is null""";
    private static final String ONE_AT_A_TIME =
            "select pg_advisory_xact_lock(hashtextextended('sign-up ' || lower(?), 0))";
    private static final String CONFIRMED_BEFORE = """
            select exists (select from sign_up where lower(email) = lower(?) and id <> ? and confirmed_at > ?
                              and sequence is not distinct from ?) as so""";

    private final Sql sql;
    private final Callers callers;
    private final Questions questions;
    private final Outbox outbox;
    private final Unsubscribes unsubscribes;
    private final Sequences sequences;
    private final SignUpSettings settings;
    private final InstantSource clock;
    private final SecureRandom random;

    SignUps(
            Sql sql,
            Callers callers,
            Questions questions,
            Outbox outbox,
            Unsubscribes unsubscribes,
            Sequences sequences,
            SignUpSettings settings,
            InstantSource clock,
            SecureRandom random) {
        this.sql = sql;
        this.callers = callers;
        this.questions = questions;
        this.outbox = outbox;
        this.unsubscribes = unsubscribes;
        this.sequences = sequences;
        this.settings = settings;
        this.clock = clock;
        this.random = random;
    }

    /// What becomes of a request.
    sealed interface Answer {
        /// The same for every address: new, known, or written to often enough for now.
        record Accepted() implements Answer {}

        /// This network asked too often.
        record TooMany(Duration retryAfter) implements Answer {}
    }

    private record SignUp(UUID id, String email, @Nullable String sequence) {}

    /// Asks the address whether it is theirs.
    ///
    /// @param sequence the slug of the class whose sheet is wanted; without it, the one that everybody is offered
    @Transactional
    Answer request(EmailAddress address, @Nullable String sequence, String network, Language language) {
        var now = clock.instant();
        forgetOld(now);
        if (callers.network(network, now) > settings.perClient()) {
            return new Answer.TooMany(Callers.untilNextWindow(now));
        }
        if (callers.mailbox(address.value(), now) <= settings.perMailbox() && questions.begin(address.value())) {
            askForConfirmation(address.value(), sequence, language, now);
        }
        return new Answer.Accepted();
    }

    private void askForConfirmation(String email, @Nullable String sequence, Language language, Instant now) {
        var token = LinkToken.random(random);
        var expires = now.plus(settings.expiry());
        var signUp = sql.first(INSERT, SignUps::signUp, email, token.hash(), sequence, now, expires)
                .orElseThrow();
        var never = unsubscribes.link(signUp.id(), email, Kind.ACCOUNT);
        var letter =
                SignUpLetters.confirmation(wanted(signUp), settings.url().resolve(token.secret()), never, language);
        send(signUp, REQUEST, language.say("sign-up.cause"), letter, now);
    }

    /// What a link is for, as long as it can be confirmed.
    @Transactional
    Optional<Wanted> open(LinkToken token) {
        return find(token).map(this::wanted);
    }

    /// A class that is not there for everybody any more is as if none had been chosen.
    private Wanted wanted(SignUp signUp) {
        return new Wanted(Optional.ofNullable(signUp.sequence()).flatMap(sequences::of));
    }

    /// Confirms the address behind a link and sends the cheat sheet, once to a mailbox and class. Where the sheet is;
    /// nothing if the link is unknown or too old.
    @Transactional
    Optional<URI> confirm(LinkToken token, Language language) {
        var found = find(token);
        found.ifPresent(signUp -> questions.answered(signUp.email()));
        found.filter(signUp -> sql.update(CONFIRM, clock.instant(), signUp.id()) > 0)
                .filter(signUp -> !hasItAlready(signUp))
                .ifPresent(signUp -> sendCheatSheet(signUp, language));
        return found.map(signUp -> cheatSheet(wanted(signUp), language));
    }

    /// Whether another link of this mailbox to the same class was confirmed a short while ago; two at once wait for
    /// each other.
    private boolean hasItAlready(SignUp signUp) {
        sql.list(ONE_AT_A_TIME, _ -> true, signUp.email());
        return sql.first(
                        CONFIRMED_BEFORE,
                        row -> row.bool("so"),
                        signUp.email(),
                        signUp.id(),
                        clock.instant().minus(settings.expiry()),
                        signUp.sequence())
                .orElse(false);
    }

    private void sendCheatSheet(SignUp signUp, Language language) {
        var unsubscribe = unsubscribes.link(signUp.id(), signUp.email(), Kind.ACCOUNT);
        var letter =
                SignUpLetters.cheatSheet(wanted(signUp), cheatSheet(wanted(signUp), language), unsubscribe, language);
        send(signUp, SHEET, language.say("sheet.cause"), letter, clock.instant());
    }

    /// Where the sheet is to be had in a language.
    private URI cheatSheet(Wanted wanted, Language language) {
        var sheet = wanted.sequence()
                .map(chosen -> settings.classes().resolve(chosen.slug() + "/cheat-sheet.pdf"))
                .orElseGet(settings::cheatSheet);
        return language.equals(Language.ORIGINAL)
                ? sheet
                : URI.create(sheet + (sheet.getRawQuery() == null ? "?" : "&") + "lang=" + language.tag());
    }

    private void send(SignUp signUp, String cause, String why, Letter letter, Instant now) {
        outbox.add(List.of(Draft.mail(
                Kind.ACCOUNT,
                new Cause(cause, signUp.id().toString(), why),
                new Target.ToAddress(null, signUp.email()),
                letter,
                now,
                now.plus(settings.expiry()))));
    }

    private Optional<SignUp> find(LinkToken token) {
        return sql.first(
                "select id, email, sequence from sign_up where token = ? and expires_at > ?",
                SignUps::signUp,
                token.hash(),
                clock.instant());
    }

    /// Forgets the address; what has not been sent to it yet never is.
    @Override
    public void unsubscribed(String recipient, Kind kind) {
        if (kind == Kind.ACCOUNT) {
            outbox.withdraw(REQUEST, recipient, "unsubscribed");
            outbox.withdraw(SHEET, recipient, "unsubscribed");
            sql.update("delete from sign_up where id = ?", UUID.fromString(recipient));
        }
    }

    /// Forgets that anything was asked for under this address.
    @Override
    public void erased(String email) {
        sql.update("delete from sign_up where lower(email) = lower(?)", email);
    }

    private void forgetOld(Instant now) {
        sql.update("delete from sign_up where confirmed_at is null and expires_at < ?", now);
        callers.forgetOld(now);
    }

    private static SignUp signUp(Row row) throws SQLException {
        return new SignUp(row.uuid("id"), row.text("email"), row.textOrNull("sequence"));
    }
}
