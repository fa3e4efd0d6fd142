package dev.sthira.session.track;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/// How classes become audio.
@ConfigMapping(prefix = "sthira.track")
interface TrackSettings {

    /// The program that speaks, looked for on the path of this process; without one, nothing is said.
    Optional<String> synthesiser();

    /// How many megabytes of tracks are kept to be sent again; they lie in the directory for temporary files.
    @WithDefault("64")
    int keptMegabytes();
}
