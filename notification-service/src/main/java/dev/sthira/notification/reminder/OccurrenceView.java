package dev.sthira.notification.reminder;

import dev.sthira.notification.preference.Choice;
import dev.sthira.notification.reminder.Occurrence.Fit;
import dev.sthira.notification.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A date of a reminder that lies ahead, and what will become of it.
@Schema(name = "Occurrence")
record OccurrenceView(
        @Schema(description = "The date that the rule names.", examples = "2026-03-29")
        LocalDate date,

        @Schema(
                implementation = String.class,
                description = "What the clocks show then.",
                examples = "2026-03-29T03:30:00")
        LocalDateTime local,

        @Schema(description = "How far they are from UTC then.", examples = "+02:00")
        String offset,

        Instant at,

        @Schema(
                implementation = String.class,
                enumeration = {"exact", "gap", "overlap"},
                description =
                        "`gap`: the wall time is jumped over on that date, so it comes later; `overlap`: it comes twice, this is"
                                + " the first.")
        Fit clock,

        @Schema(description = "Whether the person will be reminded, as things stand.")
        boolean comes,

        @Schema(
                description =
                        "Why it stays away, or comes at another time, as a short word that may be new to a client; null where"
                                + " the rule says it all.",
                examples = {
                    "paused",
                    "skipped-by-you",
                    "practised-today",
                    "backed-off",
                    "snoozed",
                    "quiet-hours",
                    "all-off"
                })
        @Nullable
        String reason,

        @Schema(
                description =
                        "When it comes instead, held by the quiet hours of the person: they are over then; null where nothing"
                                + " holds it.",
                examples = "2026-03-29T05:30:00Z")
        @Nullable
        Instant heldUntil,

        @Schema(
                description = "What will become of it in a sentence, as Accept-Language likes it.",
                examples = "It stays away: you paused your reminders from 21 December 2026 to 3 January 2027.")
        String text) {
    private static final String WORDS = "reminder.next.";

    static OccurrenceView of(Outlook outlook, Language language) {
        var occurrence = outlook.occurrence();
        return new OccurrenceView(
                occurrence.date(),
                occurrence.at().toLocalDateTime(),
                occurrence.at().getOffset().getId(),
                occurrence.at().toInstant(),
                occurrence.fit(),
                outlook.staysAway() == null,
                reason(outlook),
                outlook.heldUntil(),
                text(outlook, language));
    }

    private static @Nullable String reason(Outlook outlook) {
        if (outlook.heldUntil() != null) {
            return Choice.QUIET;
        }
        return outlook.staysAway() == null && outlook.isPutOff() ? ReminderPlanner.SNOOZED : outlook.staysAway();
    }

    private static String text(Outlook outlook, Language language) {
        var pause = outlook.pause();
        if (pause != null) {
            return pause.to() == null
                    ? language.say(WORDS + "paused-open", RuleWords.date(pause.from(), language))
                    : language.say(
                            WORDS + "paused",
                            RuleWords.date(pause.from(), language),
                            RuleWords.date(pause.to(), language));
        }
        if (outlook.staysAway() != null) {
            return language.say(WORDS + outlook.staysAway(), Ignored.ENOUGH);
        }
        if (outlook.heldUntil() != null) {
            var zone = outlook.occurrence().at().getZone();
            return language.say(
                    WORDS + "held",
                    outlook.heldUntil().atZone(zone).toLocalTime().truncatedTo(ChronoUnit.MINUTES));
        }
        var time = outlook.occurrence().at().toLocalTime().truncatedTo(ChronoUnit.MINUTES);
        return language.say(
                WORDS
                        + (outlook.isPutOff()
                                ? ReminderPlanner.SNOOZED
                                : outlook.occurrence().fit().word()),
                time);
    }
}
