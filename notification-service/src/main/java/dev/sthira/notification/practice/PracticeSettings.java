package dev.sthira.notification.practice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How practice events are taken in.
@ConfigMapping(prefix = "sthira.practice")
interface PracticeSettings {
    /// Where they are published.
    @WithDefault("sthira.session-events")
    String topic();

    /// All instances of this service read as one group.
    @WithDefault("notification-service")
    String group();

    /// Where records go that cannot be read.
    @WithDefault("sthira.session-events.dead-letter")
    String deadLetters();

    /// How many records are taken in at once at most, in one transaction.
    @WithDefault("2000")
    int atOnce();

    /// How long an event's id is remembered; longer than the topic keeps the event.
    @WithDefault("P30D")
    Duration inboxKept();

    /// How long to wait before an event is tried again while the database is away.
    @WithDefault("PT0.5S")
    Duration pauseWithoutDatabase();
}
