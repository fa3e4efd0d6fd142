package dev.sthira.notification.channel;

import dev.sthira.notification.message.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/// What a mail server said: a code, and what it said beside it, line by line.
record Reply(int code, List<String> lines) {
    /// Codes that say the mailbox does not exist or does not want anybody's mail (RFC 5321).
    private static final Set<Integer> NO_SUCH_MAILBOX = Set.of(550, 551, 553, 556);

    boolean isGood() {
        return code >= 200 && code < 400;
    }

    /// What a refusal means for the mail.
    ///
    /// @param pause how long to wait at least after a "not now"
    Outcome refusal(Duration pause) {
        return code >= 500 ? new Outcome.Refused("mail-" + code) : new Outcome.Later("mail-" + code, pause);
    }

    /// What it means if it is the recipient that is refused.
    Outcome refusalOfRecipient(Duration pause) {
        return NO_SUCH_MAILBOX.contains(code) ? new Outcome.Gone("mail-" + code) : refusal(pause);
    }
}
