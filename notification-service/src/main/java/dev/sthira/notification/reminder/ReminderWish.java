package dev.sthira.notification.reminder;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.problem.Checks;
import dev.sthira.notification.contact.WallTimes;
import dev.sthira.notification.contact.Zones;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.reminder.Reminder.Wish;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What to be reminded of, and when, as a client sends it.
@Schema(name = "ReminderWish")
record ReminderWish(
        @Schema(
                description = "On which days, at least one; either these or a `rule`.",
                examples = "[\"monday\", \"friday\"]",
                minItems = 1)
        @Nullable
        List<@Nullable DayOfWeek> weekdays,

        @Schema(description = RULE, examples = "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", maxLength = 500) @Nullable
        String rule,

        @Schema(description = STARTS_ON, examples = "2026-11-30", pattern = WishedRule.DATE_SYNTAX) @Nullable
        String startsOn,

        @Schema(
                description = "The last day that may have a date; left out, there is an end only if the rule has one.",
                examples = "2027-01-31",
                pattern = WishedRule.DATE_SYNTAX)
        @Nullable
        String endsOn,

        @Schema(
                description = "Dates of the rule that are left out, up to 100; a date that it does not name makes no"
                        + " difference. They count where the rule is counted. For one that is skipped and may be taken"
                        + " back there are `/reminders/{id}/skips/{date}`.",
                examples = "[\"2026-12-25\"]",
                maxItems = WishedRule.MOST_EXCEPTIONS)
        @Nullable
        List<@Nullable String> except,

        @Schema(
                required = true,
                description = "The wall time in the zone, hours and minutes.",
                examples = "07:00",
                pattern = WallTimes.SYNTAX)
        @Nullable
        String time,

        @Schema(required = true, description = "An IANA time zone.", examples = "Europe/Berlin") @Nullable
        String zone,

        @Schema(
                required = true,
                description = "The slug of a class that everybody may see.",
                examples = "back-strengthening",
                maxLength = 80)
        @Nullable
        String sequence,

        @Schema(description = "What the class is to be like; left out, as it usually is.") @Nullable
        PlanWishes wishes,

        @Schema(
                required = true,
                description =
                        "Where the reminder goes: to the contact's address, to the devices that asked for reminders.",
                examples = "[\"email\"]",
                minItems = 1)
        @Nullable
        List<@Nullable Channel> channels,

        @Schema(
                description =
                        "How many minutes late it may still be sent, 5 to 720: after a failure, say. Left out, as late as this"
                                + " installation sends any other, usually 60.",
                examples = "60",
                minimum = "5",
                maximum = "720")
        @Nullable
        Integer graceMinutes,

        @Schema(
                description =
                        "Whether the reminder goes along on journeys: its zone becomes the one in `/me/day`, now and whenever"
                                + " that changes. Left out or false, it stays at home, in the zone given here.")
        @Nullable
        Boolean travels,

        @Schema(
                description =
                        "Whether it comes once a week after five in a row that went out without a practice since, until the person"
                                + " practises again or changes it. Left out, it does; false: it comes as its rule says.")
        @Nullable
        Boolean backsOff,

        @Schema(description = "Off keeps the reminder without sending it; on if left out.") @Nullable
        Boolean enabled) {
    private static final String RULE =
            "On which dates, as a recurrence rule of RFC 5545; either this or `weekdays`. FREQ is DAILY, WEEKLY, MONTHLY or"
                    + " YEARLY, INTERVAL up to 99, COUNT up to 1000, UNTIL a date; BYDAY, BYMONTHDAY, BYMONTH, BYSETPOS and WKST are"
                    + " as there. What it leaves open, such as the day of FREQ=MONTHLY, `startsOn` says. A rule that has no date"
                    + " ahead is refused; one that has named its last stays, and comes no more.";
    private static final String STARTS_ON =
            "The first day: there is no date before it, and INTERVAL and COUNT count from it. It is a date itself only if the"
                    + " rule names it. Within ten years of today; left out, it is today in the zone, so a change that keeps a rule"
                    + " sends it as it was read.";

    private static final Pattern SLUG = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

    /// The same wish, unless something about it makes no sense.
    ///
    /// @param isClass whether somebody may be reminded of the class with this slug
    /// @param now     what is over by then comes no more
    Wish checked(Predicate<String> isClass, Instant now) {
        var checks = new Checks();
        var at = checks.required("time", time, WallTimes::of, WallTimes.ADVICE);
        var where = checks.required("zone", zone, Zones::of, "must be an IANA zone such as Europe/Berlin");
        var dates = new WishedRule(weekdays, rule, startsOn, endsOn, except).checked(checks, at, where, now);
        var slug = checks.required(
                "sequence", sequence, ReminderWish::slug, "must be the slug of a class such as back-strengthening");
        if (slug != null && !isClass.test(slug)) {
            checks.refuse("sequence", "is no class that everybody may see");
        }
        var ways = checks.required("channels", channels, ReminderWish::some, "must name at least one of email, push");
        var late = checks.optional("graceMinutes", graceMinutes, ReminderWish::grace, "must be from 5 to 720");
        var plan = wishes == null ? PlanWishes.NONE : wishes.checked(checks);
        checks.done();
        return new Wish(
                requireNonNull(dates),
                requireNonNull(slug),
                plan,
                requireNonNull(ways),
                late,
                travels != null && travels,
                backsOff == null || backsOff,
                enabled == null || enabled);
    }

    private static Optional<Duration> grace(int minutes) {
        return minutes < 5 || minutes > 720 ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
    }

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    private static <T> Optional<Set<T>> some(List<@Nullable T> words) {
        return words.isEmpty() || words.contains(null)
                ? Optional.empty()
                : Optional.of(words.stream().map(Objects::requireNonNull).collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<String> slug(String text) {
        return isSlug(text) ? Optional.of(text) : Optional.empty();
    }
}
