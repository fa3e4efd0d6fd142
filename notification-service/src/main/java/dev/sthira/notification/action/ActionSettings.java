package dev.sthira.notification.action;

import io.smallrye.config.ConfigMapping;
import java.net.URI;

/// Where notifications act, and what signs their addresses.
@ConfigMapping(prefix = "sthira.action")
interface ActionSettings {
    /// Where the addresses lead; what is signed is added.
    URI url();

    /// The secret behind the signatures, the same for all instances; with another one, what is on screens acts no more.
    String secret();
}
