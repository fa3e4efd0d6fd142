package dev.sthira.web.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How often one address may ask.
@ConfigMapping(prefix = "sthira.web.pace")
interface PaceSettings {
    /// Pages and answers a minute for whoever has not signed in.
    @WithDefault("1200")
    int strangers();

    /// Codes of screens a minute, asked for or entered.
    @WithDefault("20")
    int codes();
}
