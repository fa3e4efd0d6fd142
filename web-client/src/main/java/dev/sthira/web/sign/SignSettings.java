package dev.sthira.web.sign;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How cookies are kept.
@ConfigMapping(prefix = "sthira.web")
public interface SignSettings {
    /// Whether people come by https: then every cookie is `Secure` and its name begins with `__Host-`.
    @WithDefault("false")
    boolean tls();
}
