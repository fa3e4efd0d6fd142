package dev.sthira.notification.practice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How practice events are taken in.
@ConfigMapping(prefix = "sthira.practice")
interface PracticeSettings {
    /// How long an event's id is remembered; longer than the topic keeps the event.
    @WithDefault("P30D")
    Duration inboxKept();

    /// How long to wait before an event is tried again while the database is away.
    @WithDefault("PT0.5S")
    Duration pauseWithoutDatabase();
}
