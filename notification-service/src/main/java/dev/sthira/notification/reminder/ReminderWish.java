package dev.sthira.notification.reminder;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.problem.Checks;
import dev.sthira.notification.contact.Zones;
import dev.sthira.notification.message.Channel;
import dev.sthira.notification.reminder.Reminder.Wish;
import java.time.DayOfWeek;
import java.time.LocalTime;
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
                required = true,
                description = "On which days, at least one.",
                examples = "[\"monday\", \"friday\"]",
                minItems = 1)
        @Nullable
        List<@Nullable DayOfWeek> weekdays,

        @Schema(
                required = true,
                description = "The wall time in the zone, hours and minutes.",
                examples = "07:00",
                pattern = TIME_SYNTAX)
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

        @Schema(
                required = true,
                description =
                        "Where the reminder goes: to the contact's address, to the devices that asked for reminders.",
                examples = "[\"email\"]",
                minItems = 1)
        @Nullable
        List<@Nullable Channel> channels,

        @Schema(description = "Off keeps the reminder without sending it; on if left out.") @Nullable
        Boolean enabled) {
    static final String TIME_SYNTAX = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    private static final Pattern TIME = Pattern.compile(TIME_SYNTAX);
    private static final Pattern SLUG = Pattern.compile("(?=.{1,80}$)[a-z0-9]+(-[a-z0-9]+)*");

    /// The same wish, unless something about it makes no sense.
    ///
    /// @param isClass whether somebody may be reminded of the class with this slug
    Wish checked(Predicate<String> isClass) {
        var checks = new Checks();
        var days =
                checks.required("weekdays", weekdays, ReminderWish::some, "must name at least one day, such as monday");
        var at = checks.required("time", time, ReminderWish::time, "must be a time of day from 00:00 to 23:59");
        var where = checks.required("zone", zone, Zones::of, "must be an IANA zone such as Europe/Berlin");
        var slug = checks.required(
                "sequence", sequence, ReminderWish::slug, "must be the slug of a class such as back-strengthening");
        if (slug != null && !isClass.test(slug)) {
            checks.refuse("sequence", "is no class that everybody may see");
        }
        var ways = checks.required("channels", channels, ReminderWish::some, "must name at least one of email, push");
        checks.done();
        return new Wish(
                new Rule(requireNonNull(days), requireNonNull(at), requireNonNull(where)),
                requireNonNull(slug),
                requireNonNull(ways),
                enabled == null || enabled);
    }

    static boolean isSlug(String text) {
        return SLUG.matcher(text).matches();
    }

    private static <T> Optional<Set<T>> some(List<@Nullable T> words) {
        return words.isEmpty() || words.contains(null)
                ? Optional.empty()
                : Optional.of(words.stream().map(Objects::requireNonNull).collect(Collectors.toUnmodifiableSet()));
    }

    private static Optional<LocalTime> time(String text) {
        return TIME.matcher(text).matches() ? Optional.of(LocalTime.parse(text)) : Optional.empty();
    }

    private static Optional<String> slug(String text) {
        return isSlug(text) ? Optional.of(text) : Optional.empty();
    }
}
