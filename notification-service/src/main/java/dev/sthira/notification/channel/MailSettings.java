package dev.sthira.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/// How e-mails go out.
@ConfigMapping(prefix = "sthira.mail")
interface MailSettings {
    /// The sender, with or without a name: `Sthira <practice@example.org>`.
    String from();

    /// The domain in our Message-IDs, and what we call ourselves to the mail server.
    String domain();

    /// How long the mail server may take for one mail before its answer counts as lost.
    @WithDefault("PT30S")
    Duration patience();

    /// How long to wait after a mail server said "not now" to account mail; greylisting wants about that.
    @WithDefault("PT30M")
    Duration accountPause();

    /// The mail server that takes our mails.
    Server server();

    /// Where it is and how it is spoken to.
    interface Server {
        String host();

        int port();

        /// Whoever has a name signs in with it.
        Optional<String> username();

        Optional<String> password();

        StartTls startTls();

        /// How long a connection without work is kept; shorter than servers keep it.
        @WithDefault("PT20S")
        Duration kept();
    }

    /// Whether the connection is encrypted before anything is said on it.
    enum StartTls {
        DISABLED,
        /// Where the server offers it; a password is said to no server that does not.
        OPTIONAL,
        REQUIRED,
        /// From the first byte on, without a word before (RFC 8314), as on port 465.
        IMPLICIT
    }
}
