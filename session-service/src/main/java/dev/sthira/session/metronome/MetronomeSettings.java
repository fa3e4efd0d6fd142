package dev.sthira.session.metronome;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How the session clock ticks.
@ConfigMapping(prefix = "sthira.metronome")
interface MetronomeSettings {

    /// Most time between two ticks: a command is taken up as late as this.
    @WithDefault("50ms")
    Duration tick();

    /// Least time between two ticks, where something is due at any moment: events are about as late as this.
    @WithDefault("10ms")
    Duration rest();

    /// How long a shard stays with an instance that does not tick any more.
    @WithDefault("2s")
    Duration lease();

    /// An event published later than this after its instant is marked `sthira_late`.
    @WithDefault("1s")
    Duration lateAfter();
}
