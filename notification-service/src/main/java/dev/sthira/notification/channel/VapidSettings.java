package dev.sthira.notification.channel;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// Who we are to push services (RFC 8292).
@ConfigMapping(prefix = "sthira.vapid")
interface VapidSettings {
    /// Our public key: an uncompressed point on P-256 in base64url.
    String publicKey();

    /// Our private key: 32 bytes in base64url; a secret.
    String privateKey();

    /// Where a push service reaches a person who is responsible: a `mailto:` or `https:` address.
    URI subject();

    /// How long a token is good for; push services refuse more than 24 hours.
    @WithDefault("PT12H")
    Duration tokenLife();

    /// How long the pushes to a push service rest after it refused our key, before one is tried.
    @WithDefault("PT10S")
    Duration probeEvery();
}
