package dev.sthira.notification.choice;

import dev.sthira.notification.contact.WallTimes;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.preference.Kind;
import java.time.DayOfWeek;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person says about being told, as they see it and say it.
@Schema(name = "Preferences")
record PreferencesView(
        @Schema(
                description =
                        "Nothing goes out at all, but what answers an address that was entered. Left out, false. What is said"
                                + " below stays for when it is on again.")
        @Nullable
        Boolean allOff,

        @Schema(
                description =
                        "What does not go out, kind by kind and channel by channel; all else does, to a confirmed address and to"
                                + " each device that asked for it. Mails that were ended by a click in one stand here too.")
        @Nullable
        List<@Nullable Switch> off,

        @Schema(
                description =
                        "When to be left alone, in the zone of `/me/day`, or else of the contact. Reminders, summaries, digests and nudges"
                                + " wait until these hours are over, and end with the reason `quiet-hours` if they would be too"
                                + " late then: a reminder after its grace, a summary or digest after its deadline, a nudge when the paused"
                                + " practice ends by itself. Cues of a practice under way do not wait. Null or left out: never.")
        @Nullable
        QuietView quietHours,

        @Schema(
                description =
                        "How many things to be told of in any 24 hours, 1 to 100; one that goes to an address and three devices is"
                                + " one thing. What comes after them ends with the reason `too-many-today`. Reminders, summaries,"
                                + " digests and nudges count. Null or left out: as many as there are.",
                examples = "3",
                minimum = "1",
                maximum = "100")
        @Nullable
        Integer mostADay,

        @Schema(
                description =
                        "When in each week a mail tells of it, by the clock in the zone of the contact: what was practised, and one"
                                + " idea for the week ahead. After a week without practice a short one comes, and after a second such"
                                + " week none. Null or left out: none comes at all; a click that ends these mails makes it null, and"
                                + " so does taking the contact away.")
        @Nullable
        DigestView weeklyDigest) {
    /// A kind on a channel.
    @Schema(name = "MessageSwitch")
    record Switch(
            @Schema(required = true) @Nullable Kind kind,
            @Schema(required = true) @Nullable Channel channel) {}

    /// A wall time in each week.
    @Schema(name = "WeeklyDigest")
    record DigestView(
            @Schema(description = "The day of the week; left out, Sunday.", examples = "sunday") @Nullable
            DayOfWeek weekday,

            @Schema(description = "The wall time; left out, 18:00.", examples = "18:00", pattern = WallTimes.SYNTAX)
            @Nullable
            String time) {}

    /// From one wall time to another.
    @Schema(name = "QuietHours")
    record QuietView(
            @Schema(
                    required = true,
                    description = "The wall time at which they begin.",
                    examples = "21:30",
                    pattern = WallTimes.SYNTAX)
            @Nullable
            String from,

            @Schema(
                    required = true,
                    description =
                            "The wall time at which they end; on the next day, if it is not later. At least an hour of the day has"
                                    + " to stay open.",
                    examples = "06:30",
                    pattern = WallTimes.SYNTAX)
            @Nullable
            String to) {}
}
