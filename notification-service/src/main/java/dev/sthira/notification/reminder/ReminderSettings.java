package dev.sthira.notification.reminder;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/// How reminders are planned and sent.
@ConfigMapping(prefix = "sthira.reminder")
interface ReminderSettings {
    /// How often to look for what is due.
    @WithDefault("500ms")
    Duration tick();

    /// How far ahead occurrences are planned.
    @WithDefault("48h")
    Duration ahead();

    /// How late a reminder may still be sent.
    @WithDefault("60m")
    Duration grace();

    /// How many rows one transaction takes.
    @WithDefault("500")
    int batch();

    /// How many reminders a person may have.
    @WithDefault("20")
    int most();

    /// Where a class is begun; its slug is added.
    URI startUrl();

    /// Where calendars are read; the secret of each is added.
    URI calendarUrl();

    /// Where a class can be read about; its slug is added.
    URI classUrl();
}
