package dev.sthira.notification.channel;

import dev.sthira.notification.channel.MailSettings.StartTls;
import dev.sthira.notification.message.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;

/// One connection to the mail server (RFC 5321), on which mails go one after the other: three commands in one write
/// where the server can take that (RFC 2920).
///
/// It tells apart what a broken connection means: before the lone dot is out the server has no mail, and nothing was
/// sent.
final class SmtpConnection implements AutoCloseable {
    /// The mail was out and no answer came: nobody knows what became of it.
    static final class NoAnswer extends Exception {
        NoAnswer(IOException cause) {
            super(cause);
        }
    }

    /// The server speaks, and does not let us in.
    static final class NotLetIn extends Exception {
        NotLetIn(String reason) {
            super(reason);
        }

        NotLetIn(String reason, IOException cause) {
            super(reason, cause);
        }
    }

    private final MailSettings settings;
    private final SmtpWire wire;
    private final SSLSocketFactory tls;
    private boolean isEncrypted;
    private Set<String> offers = Set.of();
    private long usedAt = System.nanoTime();
    private boolean isUsable = true;

    private SmtpConnection(MailSettings settings, SmtpWire wire, SSLSocketFactory tls) {
        this.settings = settings;
        this.wire = wire;
        this.tls = tls;
    }

    /// Connects, encrypts if it can be and signs in if we have a name.
    ///
    /// @param tls   whom we trust
    /// @param until when to give up, by [System#nanoTime]
    static SmtpConnection open(MailSettings settings, SSLSocketFactory tls, long until) throws IOException, NotLetIn {
        var wire = SmtpWire.to(settings.server().host(), settings.server().port(), until);
        try {
            var connection = new SmtpConnection(settings, wire, tls);
            connection.greet();
            return connection;
        } catch (IOException | NotLetIn | RuntimeException failed) {
            wire.close();
            throw failed;
        }
    }

    /// Sends a mail.
    ///
    /// @param giveUp when to, by [System#nanoTime]
    /// @throws IOException if the connection broke and nothing was sent
    Outcome send(SmtpMail mail, long giveUp) throws IOException, NoAnswer {
        wire.until(giveUp);
        isUsable = false;
        var from = "MAIL FROM:<" + mail.from() + ">\r\n";
        var to = "RCPT TO:<" + mail.to() + ">\r\n";
        var outcome = offers.contains("PIPELINING") ? together(mail, from, to) : oneByOne(mail, from, to);
        usedAt = System.nanoTime();
        return outcome;
    }

    private Outcome together(SmtpMail mail, String from, String to) throws IOException, NoAnswer {
        wire.write(from + to + "DATA\r\n");
        var sender = wire.read();
        var recipient = wire.read();
        var data = wire.read();
        var isWanted = sender.isGood() && recipient.isGood();
        if (data.code() == 354 && !isWanted) {
            // Nobody is to get it: an empty mail ends what the server waits for.
            wire.write(".\r\n");
            var _ = wire.read();
        }
        if (isWanted && data.code() == 354) {
            return data(mail);
        }
        reset();
        return refusal(mail, sender, recipient, data);
    }

    private Outcome oneByOne(SmtpMail mail, String from, String to) throws IOException, NoAnswer {
        var sender = wire.said(from);
        var recipient = sender.isGood() ? wire.said(to) : sender;
        var data = recipient.isGood() ? wire.said("DATA\r\n") : recipient;
        if (data.code() == 354) {
            return data(mail);
        }
        reset();
        return refusal(mail, sender, recipient, data);
    }

    private static Outcome refusal(SmtpMail mail, Reply sender, Reply recipient, Reply data) {
        if (!sender.isGood()) {
            return sender.refusal(mail.pause());
        }
        return recipient.isGood() ? data.refusal(mail.pause()) : recipient.refusalOfRecipient(mail.pause());
    }

    /// A write that fails has not brought the lone dot out; from then on only an answer says what became of it.
    private Outcome data(SmtpMail mail) throws IOException, NoAnswer {
        wire.write(mail.data());
        try {
            var reply = wire.read();
            isUsable = reply.code() != 421;
            return reply.isGood() ? new Outcome.Accepted() : reply.refusal(mail.pause());
        } catch (IOException broken) {
            throw new NoAnswer(broken);
        }
    }

    private void reset() throws IOException {
        isUsable = wire.said("RSET\r\n").isGood();
    }

    /// Whether another mail may go over it: not after trouble, and not when the server may have had enough of waiting.
    boolean isUsable() {
        return isUsable && System.nanoTime() - usedAt < settings.server().kept().toNanos();
    }

    private void greet() throws IOException, NotLetIn {
        var wanted = settings.server().startTls();
        if (wanted == StartTls.IMPLICIT) {
            encrypt();
        }
        mustBeGood(wire.read(), "greeting");
        introduce();
        if (!isEncrypted && wanted != StartTls.DISABLED && offers.contains("STARTTLS")) {
            mustBeGood(wire.said("STARTTLS\r\n"), "starttls");
            encrypt();
            introduce();
        }
        var name = settings.server().username().orElse("");
        if (!isEncrypted && (wanted == StartTls.REQUIRED || (wanted == StartTls.OPTIONAL && !name.isEmpty()))) {
            throw new NotLetIn("mail-server-without-tls");
        }
        if (!name.isEmpty()) {
            signIn(name, settings.server().password().orElse(""));
        }
    }

    private void encrypt() throws IOException, NotLetIn {
        try {
            wire.encrypt(tls);
            isEncrypted = true;
        } catch (SSLException failed) {
            throw new NotLetIn("mail-tls-failed", failed);
        }
    }

    private void introduce() throws IOException, NotLetIn {
        var reply = wire.said("EHLO " + settings.domain() + "\r\n");
        if (reply.code() >= 500) {
            mustBeGood(wire.said("HELO " + settings.domain() + "\r\n"), "helo");
            offers = Set.of();
            return;
        }
        mustBeGood(reply, "ehlo");
        var said = new HashSet<String>();
        reply.lines().stream()
                .skip(1)
                .map(line -> line.toUpperCase(Locale.ROOT))
                .forEach(line -> {
                    var words = List.of(line.split("[ =]+"));
                    said.add(words.getFirst());
                    words.stream()
                            .skip(1)
                            .map(word -> words.getFirst() + " " + word)
                            .forEach(said::add);
                });
        offers = said;
    }

    private void signIn(String name, String password) throws IOException, NotLetIn {
        if (offers.contains("AUTH PLAIN")) {
            mustBeGood(wire.said("AUTH PLAIN " + base64("\0" + name + "\0" + password) + "\r\n"), "auth");
        } else if (offers.contains("AUTH LOGIN")) {
            mustBeGood(wire.said("AUTH LOGIN\r\n"), "auth");
            mustBeGood(wire.said(base64(name) + "\r\n"), "auth");
            mustBeGood(wire.said(base64(password) + "\r\n"), "auth");
        } else {
            throw new NotLetIn("mail-auth-not-offered");
        }
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void mustBeGood(Reply reply, String step) throws NotLetIn {
        if (!reply.isGood()) {
            throw new NotLetIn("mail-" + step + "-" + reply.code());
        }
    }

    /// Says goodbye, and waits for no answer.
    @Override
    public void close() {
        try (wire) {
            if (isUsable) {
                wire.write("QUIT\r\n");
            }
        } catch (IOException gone) {
            isUsable = false;
        }
    }
}
