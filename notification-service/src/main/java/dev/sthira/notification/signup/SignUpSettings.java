package dev.sthira.notification.signup;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// How people sign up.
@ConfigMapping(prefix = "sthira.sign-up")
interface SignUpSettings {
    /// Where the links of confirmation mails lead; the secret is added.
    URI url();

    /// Where the cheat sheet is for whoever names no class.
    URI cheatSheet();

    /// Where the classes are; the slug of one and `/cheat-sheet.pdf` are added.
    URI classes();

    /// How long a confirmation link works.
    @WithDefault("48h")
    Duration expiry();

    /// How often an hour one mailbox is named, whatever follows a plus in the address; beyond that, nothing is sent.
    @WithDefault("3")
    int perMailbox();

    /// How often an hour one network may ask.
    @WithDefault("20")
    int perClient();
}
