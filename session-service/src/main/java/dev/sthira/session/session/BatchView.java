package dev.sthira.session.session;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What became of commands that were given without a network.
@Schema(name = "Batch")
record BatchView(
        @Schema(description = "One for each command, in order.")
        List<Result> results,

        @Schema(description = "The session behind all of them, without its plan.")
        SessionView session) {

    /// What became of a command.
    enum Outcome {
        TAKEN,
        TAKEN_LATE,
        NOT_TAKEN
    }

    /// What became of one of them.
    @Schema(name = "BatchResult")
    record Result(
            CommandKind command,

            @Schema(description = "When it was given, as you said.")
            Instant at,

            @Schema(
                    description = "`taken`: at that very instant, or within two seconds of it; `taken-late`: as late as"
                            + " `takenAt` says; `not-taken`: nothing has happened.")
            Outcome outcome,

            @Schema(description = "When it took effect; null if it did not.") @Nullable
            Instant takenAt,

            @Schema(
                    description =
                            "Why it was not taken; null if it was. `overtaken`: another device has commanded since;"
                                    + " `moved-on`: the session has gone on to another pose; `too-late`: a class cannot begin in the"
                                    + " past; `not-now`: it made no sense where the session stood; `out-of-range`: its argument did not;"
                                    + " `over`: the session is over; `too-many`: it takes no more commands.",
                    examples = "moved-on")
            @Nullable
            String reason) {

        static Result of(Commanding.Given given, Decision decision) {
            Instant at = requireNonNull(given.at());
            CommandKind kind = given.command().kind();
            return switch (decision) {
                case Decision.Accepted accepted ->
                    new Result(
                            kind,
                            at,
                            at.plus(Belated.FRESH).isBefore(accepted.now()) ? Outcome.TAKEN_LATE : Outcome.TAKEN,
                            accepted.now(),
                            null);
                case Decision.TooLate late -> notTaken(kind, at, late.because().word());
                case Decision.Illegal illegal -> notTaken(kind, at, isOver(illegal.standing()) ? "over" : "not-now");
                case Decision.OutOfRange _ -> notTaken(kind, at, "out-of-range");
                case Decision.Full _ -> notTaken(kind, at, "too-many");
                case Decision.OutOfReach _, Decision.Stale _, Decision.NotLeading _, Decision.Unknown _ ->
                    throw new IllegalStateException("not one by one: " + decision);
            };
        }

        private static Result notTaken(CommandKind kind, Instant at, String reason) {
            return new Result(kind, at, Outcome.NOT_TAKEN, null, reason);
        }

        private static boolean isOver(Standing standing) {
            return standing == Standing.COMPLETED || standing == Standing.ABANDONED;
        }
    }
}
