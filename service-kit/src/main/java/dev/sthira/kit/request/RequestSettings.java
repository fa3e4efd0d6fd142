package dev.sthira.kit.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/// What a request may cost.
@ConfigMapping(prefix = "sthira.request")
public interface RequestSettings {

    /// The largest body that is read.
    @WithDefault("256K")
    MemorySize largestBody();

    /// Addresses, by their path, that take a larger one.
    Map<String, MemorySize> larger();

    /// How long a body may take to come.
    @WithDefault("20s")
    Duration longestBody();
}
