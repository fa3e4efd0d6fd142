package dev.sthira.notification.channel;

import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.Destination;
import dev.sthira.notification.message.HeaderText;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.message.Outcome;
import dev.sthira.notification.message.Parcel;
import dev.sthira.notification.message.Transport;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Singleton;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// E-mail by SMTP: a text and an HTML part made of one letter, under a Message-ID that stays the same however often it
/// is posted.
@Singleton
class Email implements Transport {
    private final ReactiveMailer mailer;
    private final MailSettings settings;

    Email(ReactiveMailer mailer, MailSettings settings) {
        this.mailer = mailer;
        this.settings = settings;
    }

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance html(Letter letter);

        static native TemplateInstance text(Letter letter);

        private Templates() {}
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome send(Parcel parcel) {
        if (!(parcel.destination() instanceof Destination.Mailbox mailbox)
                || !(parcel.content() instanceof Letter letter)) {
            return new Outcome.Refused("not_a_mail");
        }
        var sending = mailer.send(mail(parcel, mailbox, letter)).subscribeAsCompletionStage();
        try {
            sending.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Accepted();
        } catch (ExecutionException cause) {
            return MailFailure.outcome(cause.getCause(), parcel.kind(), settings.accountPause());
        } catch (TimeoutException | CancellationException _) {
            return new Outcome.Lost("no_answer");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.Lost("stopped");
        }
    }

    private Mail mail(Parcel parcel, Destination.Mailbox mailbox, Letter letter) {
        var mail = new Mail()
                .addTo(mailbox.email())
                .setSubject(letter.subject().value())
                .setText(Templates.text(letter).render())
                .setHtml(Templates.html(letter).render())
                .addHeader("Message-ID", "<%s@%s>".formatted(parcel.id(), settings.domain()))
                .addHeader("Auto-Submitted", "auto-generated");
        if (letter.unsubscribe() != null) {
            mail.addHeader(
                    "List-Unsubscribe",
                    "<" + new HeaderText(letter.unsubscribe().toASCIIString()) + ">");
            mail.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return mail;
    }
}
