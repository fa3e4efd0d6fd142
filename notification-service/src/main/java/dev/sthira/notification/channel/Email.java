package dev.sthira.notification.channel;

import dev.sthira.notification.message.Channel;
import dev.sthira.notification.message.Destination.Mailbox;
import dev.sthira.notification.message.HeaderText;
import dev.sthira.notification.message.Letter;
import dev.sthira.notification.message.Outcome;
import dev.sthira.notification.message.Parcel;
import dev.sthira.notification.message.Transport;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.ext.mail.MailClient;
import io.vertx.ext.mail.MailMessage;
import io.vertx.ext.mail.MailResult;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;

/// E-mail by SMTP: a text and an HTML part made of one letter, under a Message-ID that stays the same however often it
/// is
/// posted.
@Singleton
class Email implements Transport {
    private static final Logger LOG = Logger.getLogger(Email.class);

    private final MailClient client;
    private final MailSettings settings;
    private final Context context;

    Email(MailClient client, MailSettings settings, Vertx vertx) {
        this.client = client;
        this.settings = settings;
        this.context = vertx.getOrCreateContext();
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
        try {
            sending(mail(parcel, mailbox, letter)).get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
            return new Outcome.Accepted();
        } catch (ExecutionException cause) {
            return said(MailFailure.outcome(cause.getCause(), parcel.kind(), settings.accountPause()), cause);
        } catch (TimeoutException _) {
            return new Outcome.Lost("no-answer");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return new Outcome.Lost("stopped");
        }
    }

    private static Outcome said(Outcome outcome, ExecutionException cause) {
        if (outcome instanceof Outcome.Lost) {
            LOG.debug("The answer to a mail was lost", cause.getCause());
        }
        return outcome;
    }

    /// Always on the same event loop: called from elsewhere, the client may miss the greeting of a server that is
    /// quick, and then
    /// waits for it for ever.
    private CompletableFuture<MailResult> sending(MailMessage mail) {
        var result = new CompletableFuture<MailResult>();
        context.runOnContext(
                _ -> client.sendMail(mail).onSuccess(result::complete).onFailure(result::completeExceptionally));
        return result;
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
