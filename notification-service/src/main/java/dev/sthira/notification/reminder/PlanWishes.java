package dev.sthira.notification.reminder;

import dev.sthira.kit.problem.Checks;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a reminder wishes of its class; what is left out is as whoever starts it likes. What a body asks for
/// is no part of it: that stays on the devices of its person, and out of mails.
@Schema(
        name = "ReminderWishes",
        description =
                "What the class is to be like, as a plan takes it; what is left out is as the person's client has it. The link in a"
                        + " mail or push carries these. What a body asks for is not kept here: it stays with the client.")
record PlanWishes(
        @Schema(description = "Beginners get the easier forms, others the deeper ones.") @Nullable
        Level level,

        @Schema(description = "How many minutes it should take.", examples = "20", minimum = "1", maximum = "240")
        @Nullable
        Integer minutes,

        @Schema(description = "How much time there is for getting from pose to pose.") @Nullable
        Pace pace) {
    /// All as usual.
    static final PlanWishes NONE = new PlanWishes(null, null, null);

    private static final int LONGEST = 240;

    /// How far on somebody is.
    @Schema(name = "ReminderLevel")
    enum Level {
        BEGINNER,
        INTERMEDIATE,
        ADVANCED
    }

    /// How much time somebody takes between poses.
    @Schema(name = "ReminderPace")
    enum Pace {
        SLOW,
        USUAL,
        BRISK
    }

    /// As a row has them.
    static PlanWishes of(@Nullable String level, @Nullable Integer minutes, @Nullable String pace) {
        return new PlanWishes(
                level == null ? null : Level.valueOf(level.toUpperCase(Locale.ROOT)),
                minutes,
                pace == null ? null : Pace.valueOf(pace.toUpperCase(Locale.ROOT)));
    }

    /// The same, unless something about it makes no sense.
    PlanWishes checked(Checks checks) {
        if (minutes != null && (minutes < 1 || minutes > LONGEST)) {
            checks.refuse("wishes.minutes", "must be from 1 to " + LONGEST);
        }
        return this;
    }

    /// How long the class takes then.
    ///
    /// @param usual how long it usually does, if anybody knows
    @Nullable
    Integer minutesOr(@Nullable Integer usual) {
        return minutes == null ? usual : minutes;
    }

    /// Where a class is begun like this.
    ///
    /// @param start where it is begun
    URI at(URI start) {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        add(query, "level", word(level));
        add(query, "minutes", minutes);
        add(query, "pace", word(pace));
        return URI.create(start + query.toString());
    }

    private static void add(StringJoiner query, String name, @Nullable Object value) {
        if (value != null) {
            query.add(name + "=" + value);
        }
    }

    /// The word on the wire and in the database.
    static @Nullable String word(@Nullable Enum<?> wished) {
        return wished == null ? null : wished.name().toLowerCase(Locale.ROOT);
    }

    /// Null where nothing is wished for.
    @Nullable
    PlanWishes orNull() {
        return Objects.equals(this, NONE) ? null : this;
    }
}
