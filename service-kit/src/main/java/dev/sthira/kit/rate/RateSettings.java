package dev.sthira.kit.rate;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/// How many requests a minute are answered; 0 means any number.
@ConfigMapping(prefix = "sthira.requests-per-minute")
public interface RateSettings {

    /// From one network address, with or without a token. Offices and mobile networks share one.
    @WithDefault("6000")
    long address();

    /// From one person, over all devices.
    @WithDefault("1200")
    long person();
}
