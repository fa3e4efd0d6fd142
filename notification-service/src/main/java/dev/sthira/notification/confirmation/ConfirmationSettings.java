package dev.sthira.notification.confirmation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// How often somebody is asked whether an address is theirs.
@ConfigMapping(prefix = "sthira.confirmation")
interface ConfirmationSettings {
    /// Where the links lead; the secret is added.
    URI url();

    /// How long a link works.
    @WithDefault("48h")
    Duration expiry();

    /// How long a question waits for its answer before the same address may be asked again, by whomever and whatever
    /// for.
    @WithDefault("1h")
    Duration again();

    /// How often a day one address is asked, whoever enters it and whatever for.
    @WithDefault("3")
    int perAddress();

    /// How many questions a day one person causes.
    @WithDefault("10")
    int perPerson();

    /// How many questions a day one network causes.
    @WithDefault("100")
    int perNetwork();
}
