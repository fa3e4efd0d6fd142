package dev.sthira.notification.channel;

import dev.sthira.notification.message.Outcome;
import dev.sthira.notification.preference.Kind;
import io.vertx.ext.mail.SMTPException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a failure of the mail client means for the mail: was it certainly not taken, or does nobody know?
final class MailFailure {
    /// Replies that say the mailbox does not exist or does not want anybody's mail (RFC 5321).
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553, 556);

    /// How the mail client words a refusal of the recipient, as opposed to one of the sender or of the text.
    private static final String OF_THE_RECIPIENT = "recipient address not accepted";

    private MailFailure() {}

    static Outcome outcome(@Nullable Throwable failure, Kind kind, Duration accountPause) {
        return switch (failure) {
            case SMTPException reply -> answered(reply, kind == Kind.ACCOUNT ? accountPause : Duration.ZERO);
            case ConnectException _ -> new Outcome.Later("mail-server-away", Duration.ZERO);
            case UnknownHostException _ -> new Outcome.Later("mail-server-away", Duration.ZERO);
            case null, default -> new Outcome.Lost("no-answer");
        };
    }

    private static Outcome answered(SMTPException reply, Duration pause) {
        var code = reply.getReplyCode();
        if (NO_SUCH_MAILBOX.contains(code) && String.valueOf(reply.getMessage()).startsWith(OF_THE_RECIPIENT)) {
            return new Outcome.Gone("mail-" + code);
        }
        return code >= 500 ? new Outcome.Refused("mail-" + code) : new Outcome.Later("mail-" + code, pause);
    }
}
