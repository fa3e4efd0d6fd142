package dev.sthira.notification.channel;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/// How mails are signed (RFC 6376). Without a key they go as they are, and a relay may sign them.
@ConfigMapping(prefix = "sthira.dkim")
interface DkimSettings {
    /// The domain that signs: that of the sender, or one above it.
    String domain();

    /// Under which name the domain's records have the public key: `<selector>._domainkey.<domain>`.
    String selector();

    /// An RSA key of 1,024 bits or more as PKCS#8, in PEM or its base64 alone; a secret.
    Optional<String> privateKey();
}
