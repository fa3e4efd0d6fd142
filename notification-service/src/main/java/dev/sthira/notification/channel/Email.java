package dev.sthira.notification.channel;

import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.Destination.Mailbox;
import dev.sthira.notification.message.HeaderText;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.message.Outcome;
import dev.sthira.notification.message.Parcel;
import dev.sthira.notification.message.Transport;
import dev.sthira.notification.preference.Kind;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.MultiMap;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.mailencoder.MailEncoder;
import jakarta.inject.Singleton;
import java.time.Duration;

/// E-mail by SMTP: a text and an HTML part made of one letter, under a Message-ID that stays the same however often it
/// is posted.
@Singleton
class Email implements Transport {
    private final Smtp smtp;
    private final MailSettings settings;
    private final Dkim dkim;

    Email(Smtp smtp, MailSettings settings, Dkim dkim) {
        this.smtp = smtp;
        this.settings = settings;
        this.dkim = dkim;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance html(Letter letter, String stop);

        static native TemplateInstance text(Letter letter, String stop);

        private Templates() {}
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome send(Parcel parcel) {
        if (!(parcel.destination() instanceof Mailbox mailbox) || !(parcel.content() instanceof Letter letter)) {
            return new Outcome.Refused("not-a-mail");
        }
        var pause = parcel.kind() == Kind.ACCOUNT ? settings.accountPause() : Duration.ZERO;
        var text = dkim.signed(new MailEncoder(mail(parcel, mailbox, letter), settings.domain()).encode());
        return smtp.send(new SmtpMail(address(settings.from()), mailbox.email(), text, pause));
    }

    /// What stands in angle brackets, if anything does.
    private static String address(String sender) {
        return sender.substring(sender.lastIndexOf('<') + 1)
                .replaceFirst(">\\s*$", "")
                .strip();
    }

    private MailMessage mail(Parcel parcel, Mailbox mailbox, Letter letter) {
        var stop = letter.spoken().say("mail.stop");
        return new MailMessage()
                .setFrom(settings.from())
                .setTo(mailbox.email())
                .setSubject(EncodedWords.of(letter.subject().value()))
                .setText(Templates.text(letter, stop).render())
                .setHtml(Templates.html(letter, stop).render())
                .setHeaders(headers(parcel, letter));
    }

    private MultiMap headers(Parcel parcel, Letter letter) {
        var headers = MultiMap.caseInsensitiveMultiMap()
                .set("Message-ID", "<%s@%s>".formatted(parcel.id(), settings.domain()))
                .set("Auto-Submitted", "auto-generated")
                .set("Content-Language", letter.spoken().tag());
        if (letter.unsubscribe() != null) {
            headers.set(
                    "List-Unsubscribe",
                    "<" + new HeaderText(letter.unsubscribe().toASCIIString()) + ">");
            headers.set("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return headers;
    }
}
