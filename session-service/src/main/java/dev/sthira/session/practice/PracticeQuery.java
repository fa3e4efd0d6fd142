package dev.sthira.session.practice;

import dev.sthira.kit.problem.InvalidParameter;
import dev.sthira.session.day.DayCut;
import dev.sthira.session.session.Ending;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which practices are asked for.
record PracticeQuery(
        @Parameter(description = "Only those of this local day of yours, and later.", example = "2026-11-01")
        @QueryParam("from")
        @Nullable
        LocalDate from,

        @Parameter(description = "Only those of this local day of yours, and earlier.", example = "2026-11-30")
        @QueryParam("to")
        @Nullable
        LocalDate to,

        @Parameter(
                description = "Only those of the class of this slug.",
                example = "back-strengthening",
                schema = @Schema(implementation = String.class, minLength = 1, maxLength = 80))
        @QueryParam("sequence")
        @Pattern(regexp = "[a-z0-9-]{1,80}", message = "must be the slug of a class")
        @Nullable
        String sequence,

        @Parameter(description = "Only sessions that ended so; entries have no ending.", example = "finished")
        @QueryParam("ending")
        @Nullable
        Ending ending,

        @Parameter(
                description = "Only practices of sessions, or only entries.",
                example = "entry",
                schema = @Schema(implementation = PracticeKind.class))
        @QueryParam("kind")
        @Nullable
        PracticeKind kind) {

    public PracticeQuery {
        check("from", from);
        check("to", to);
        if (from != null && to != null && to.isBefore(from)) {
            throw InvalidParameter.query("to", "must not be before `from`");
        }
    }

    private static void check(String name, @Nullable LocalDate day) {
        if (day != null && !DaySpan.knows(day)) {
            throw InvalidParameter.query(name, "must be a day of 1970 to 3000");
        }
    }

    /// The days that are asked for; none if any day will do.
    Optional<DaySpan> days(DayCut day) {
        if (from == null) {
            return Optional.ofNullable(to).map(last -> DaySpan.to(last, day));
        }
        return Optional.of(to == null ? DaySpan.from(from, day) : DaySpan.of(from, to, day));
    }

    boolean wants(PracticeKind which) {
        return (kind == null || kind == which) && (ending == null || which == PracticeKind.SESSION);
    }
}
