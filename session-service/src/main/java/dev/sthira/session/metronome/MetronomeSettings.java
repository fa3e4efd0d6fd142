package dev.sthira.session.metronome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the session clock ticks.
@ConfigMapping(prefix = "sthira.metronome")
interface MetronomeSettings {

    /// Time between two ticks; lateness is about this long.
    @WithDefault("50ms")
    Duration tick();

    /// How long a shard stays with an instance that does not tick any more.
    @WithDefault("3s")
    Duration lease();

    /// An event published later than this after its instant is marked `sthira_late`.
    @WithDefault("1s")
    Duration lateAfter();
}
