package dev.sthira.session.session;

import static java.util.Objects.requireNonNull;

import dev.sthira.kit.problem.Checks;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a person commands. Arguments that are not said are not written: an answer is remembered by the request's text,
/// which is the same as before there were any.
@Schema(name = "CommandRequest")
record CommandRequest(
        @NotNull CommandKind command,

        @Schema(
                description =
                        "Where to jump: index of a segment of the plan. With `jump` only, and must be given there.",
                examples = "12")
        @Min(value = 0, message = "must be the index of a segment, from 0")
        @Max(value = 10_000, message = "must be the index of a segment of the plan")
        @Nullable
        Integer segment,

        @Schema(
                description =
                        "How many seconds to hold longer, to the millisecond. With `hold-longer` only; either this or `breaths`.",
                examples = "30")
        @DecimalMin(value = "0", inclusive = false, message = "must be more than 0")
        @DecimalMax(value = "3600", message = "must be at most 3600: an hour at a time")
        @Digits(integer = 4, fraction = 3, message = "must be at most 3600, with at most three decimals")
        @Nullable
        BigDecimal seconds,

        @Schema(
                description =
                        "How many breaths to hold longer, each as long as the plan has it. With `hold-longer` only; either this or `seconds`.",
                examples = "5")
        @Min(value = 1, message = "must be from 1 to 200")
        @Max(value = 200, message = "must be from 1 to 200")
        @Nullable
        Integer breaths,

        @Schema(
                description =
                        "When it begins by itself, within 14 days. With `schedule` only, and must be given there.",
                examples = "2026-11-23T06:00:00Z")
        @Nullable
        Instant startsAt,

        @Schema(
                description =
                        "When the person gave it, on the server's clock, if there was no network; now, if it is not said.",
                examples = "2026-11-22T06:41:40.250Z")
        @Nullable
        Instant at,

        @Schema(description = "The version you saw; without it, any version will do.", examples = "1")
        @Min(0)
        @Max(1_000_000)
        @Nullable
        Integer expectedVersion) {

    /// The command, once its arguments are those that belong to it.
    Command toCommand(Duration abandonAfterPause) {
        var checks = new Checks();
        mustBelong(checks, "segment", segment, CommandKind.JUMP);
        mustBelong(checks, "seconds", seconds, CommandKind.HOLD_LONGER);
        mustBelong(checks, "breaths", breaths, CommandKind.HOLD_LONGER);
        mustBelong(checks, "startsAt", startsAt, CommandKind.SCHEDULE);
        if (command == CommandKind.SCHEDULE && startsAt == null) {
            checks.refuse("startsAt", "must be given: when to begin");
        }
        if (command == CommandKind.JUMP && segment == null) {
            checks.refuse("segment", "must be given: which one to jump to");
        }
        if (command == CommandKind.HOLD_LONGER && (seconds == null) == (breaths == null)) {
            checks.refuse("seconds", "or breaths must be given, one of the two");
        }
        checks.done();
        return switch (command) {
            case START -> new Command.Start();
            case PAUSE -> new Command.Pause(abandonAfterPause);
            case RESUME -> new Command.Resume();
            case SKIP -> new Command.Skip();
            case MOVE_ON -> new Command.MoveOn();
            case BACK -> new Command.Back();
            case REPEAT -> new Command.Repeat();
            case JUMP -> new Command.Jump(requireNonNull(segment));
            case HOLD_LONGER -> new Command.HoldLonger(longer());
            case END -> new Command.End();
            case SCHEDULE -> new Command.Schedule(requireNonNull(startsAt).truncatedTo(ChronoUnit.MILLIS));
            case UNSCHEDULE -> new Command.Unschedule();
        };
    }

    /// When it was given, as exactly as the database has it.
    @Nullable
    Instant given() {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    private void mustBelong(Checks checks, String field, @Nullable Object value, CommandKind owner) {
        if (value != null && command != owner) {
            checks.refuse(field, "goes with " + owner.word() + " only");
        }
    }

    private Command.Longer longer() {
        return seconds == null
                ? new Command.ByBreaths(requireNonNull(breaths))
                : new Command.ByLength(
                        Duration.ofMillis(seconds.movePointRight(3).longValueExact()));
    }
}
