package dev.sthira.notification.channel;

import dev.sthira.notification.channel.SmtpConnection.NoAnswer;
import dev.sthira.notification.channel.SmtpConnection.NotLetIn;
import dev.sthira.notification.message.Outcome;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Hands mails to the mail server over connections that are kept. One that the server has closed meanwhile is found out
/// before anything is sent, and the mail goes over a new one.
@Singleton
class Smtp {
    private static final Logger LOG = Logger.getLogger(Smtp.class);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofSeconds(5);

    private final MailSettings settings;
    private final SSLSocketFactory tls;
    private final ConcurrentLinkedDeque<SmtpConnection> kept = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService cleaner =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    @Inject
    Smtp(MailSettings settings) {
        this(settings, (SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /// @param tls whom we trust
    Smtp(MailSettings settings, SSLSocketFactory tls) {
        this.settings = settings;
        this.tls = tls;
        cleaner.scheduleWithFixedDelay(
                this::closeOld, BETWEEN_CLEANINGS.toSeconds(), BETWEEN_CLEANINGS.toSeconds(), TimeUnit.SECONDS);
    }

    /// Hands it over, and says what came of it.
    Outcome send(SmtpMail mail) {
        if (!mail.isSpeakable()) {
            return new Outcome.Refused("address-unusable");
        }
        var until = System.nanoTime() + settings.patience().toNanos();
        try {
            var overKept = overKept(mail, until);
            return overKept == null ? over(SmtpConnection.open(settings, tls, until), mail, until) : overKept;
        } catch (NoAnswer lost) {
            LOG.debug("The answer to a mail was lost", lost);
            return new Outcome.Lost("no-answer");
        } catch (NotLetIn refused) {
            LOG.debug("The mail server does not let us in", refused);
            return new Outcome.Later(String.valueOf(refused.getMessage()), Duration.ZERO);
        } catch (IOException away) {
            LOG.debug("The mail server cannot be reached", away);
            return new Outcome.Later("mail-server-away", Duration.ZERO);
        }
    }

    /// Null if there is no connection that still takes it.
    private @Nullable Outcome overKept(SmtpMail mail, long until) throws NoAnswer {
        for (var connection = kept.pollLast(); connection != null; connection = kept.pollLast()) {
            if (connection.isUsable()) {
                try {
                    return over(connection, mail, until);
                } catch (IOException stale) {
                    LOG.debug("A kept connection was closed meanwhile", stale);
                    return null;
                }
            }
            connection.close();
        }
        return null;
    }

    private Outcome over(SmtpConnection connection, SmtpMail mail, long until) throws IOException, NoAnswer {
        try {
            return connection.send(mail, until);
        } finally {
            keep(connection);
        }
    }

    private void keep(SmtpConnection connection) {
        if (connection.isUsable() && !cleaner.isShutdown()) {
            kept.addLast(connection);
        } else {
            connection.close();
        }
    }

    /// The one that waits longest stands first.
    private void closeOld() {
        for (var oldest = kept.pollFirst(); oldest != null; oldest = kept.pollFirst()) {
            if (oldest.isUsable()) {
                kept.addFirst(oldest);
                return;
            }
            oldest.close();
        }
    }

    void stop(@Observes ShutdownEvent shutdown) {
        cleaner.shutdownNow();
        for (var connection = kept.pollFirst(); connection != null; connection = kept.pollFirst()) {
            connection.close();
        }
    }
}
