package dev.sthira.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How e-mails go out.
@ConfigMapping(prefix = "sthira.mail")
interface MailSettings {
    /// The sender, with or without a name: `Sthira <practice@example.org>`.
    String from();

    /// The domain in our Message-IDs.
    String domain();

    /// How long the mail server may take for one mail before its answer counts as lost.
    @WithDefault("PT30S")
    Duration patience();

    /// How long to wait after a mail server said "not now" to account mail; greylisting wants about that.
    @WithDefault("PT30M")
    Duration accountPause();
}
