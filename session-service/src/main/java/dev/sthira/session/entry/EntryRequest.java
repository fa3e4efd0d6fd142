package dev.sthira.session.entry;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.problem.Checks;
import dev.sthira.kit.text.Texts;
import dev.sthira.session.day.Zone;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A practice as its person enters it.
@Schema(name = "EntryRequest")
record EntryRequest(
        @Schema(
                required = true,
                description = "When it began: not in the future, give or take five minutes, and not before 2000.",
                examples = "2026-11-21T06:30:00Z")
        @Nullable
        Instant startedAt,

        @Schema(required = true, description = "How long it was.", minimum = "1", maximum = "600", examples = "30")
        @Nullable
        Integer minutes,

        @Schema(
                description = "Slug of the class of the catalog that it was. Either this or `title`, or both.",
                pattern = "^[a-z0-9]+(-[a-z0-9]+)*$",
                maxLength = 60,
                examples = "back-strengthening")
        @Nullable
        String sequence,

        @Schema(description = "What you call it, in up to 100 characters on one line.", examples = "Class with Anna")
        @Nullable
        String title,

        @Schema(
                description =
                        "Where you were, an IANA time zone: it says to which day the practice belongs as long as you have not"
                                + " said where you are (`/me/day` of the notification service). UTC if nobody says.",
                examples = "Europe/Berlin")
        @Nullable
        String zone) {
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Duration GRACE = Duration.ofMinutes(5);
    private static final int LONGEST = 600;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_SLUG = 60;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /// What is wished for, if all of it makes sense.
    EntryWish checked(Instant now) {
        var checks = new Checks();
        Instant latest = now.plus(GRACE);
        Instant began = checks.required(
                "startedAt",
                startedAt,
                at -> Optional.of(at).filter(one -> !one.isBefore(EARLIEST) && !one.isAfter(latest)),
                "must not be in the future, nor before 2000-01-01; the server's clock says " + now);
        Duration length = checks.required("minutes", minutes, EntryRequest::length, "must be from 1 to 600");
        String which = checks.optional("sequence", sequence, EntryRequest::slug, "must be the slug of a class");
        String called = checks.optional(
                "title", title, Texts.upTo(LONGEST_TITLE), "must be one line of 1 to 100 characters that can be seen");
        Zone where = checks.optional("zone", zone, Zone::of, "must be an IANA zone such as Europe/Berlin");
        if (sequence == null && title == null) {
            checks.refuse("title", "must be given where no sequence is");
        }
        checks.done();
        return new EntryWish(
                requireNonNull(began).truncatedTo(ChronoUnit.MICROS), requireNonNull(length), which, called, where);
    }

    private static Optional<Duration> length(int minutes) {
        return minutes < 1 || minutes > LONGEST ? Optional.empty() : Optional.of(Duration.ofMinutes(minutes));
    }

    private static Optional<String> slug(String text) {
        return text.length() <= LONGEST_SLUG && SLUG.matcher(text).matches() ? Optional.of(text) : Optional.empty();
    }
}
