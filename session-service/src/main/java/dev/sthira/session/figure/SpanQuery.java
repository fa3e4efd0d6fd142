package dev.sthira.session.figure;

import static java.util.Locale.ROOT;

import dev.sthira.kit.problem.InvalidParameter;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which days, weeks, months or years are asked for.
record SpanQuery(
        @Parameter(description = "What to add up by", example = "week") @QueryParam("by") @DefaultValue("week")
        By by,

        @Parameter(
                description = "A day of the first one; left out: 31 days, 12 weeks, 12 months or 5 years up to `to`",
                example = "2026-09-01")
        @QueryParam("from")
        @Nullable
        LocalDate from,

        @Parameter(description = "A day of the last one; left out: today", example = "2026-11-22")
        @QueryParam("to")
        @Nullable
        LocalDate to) {
    private static final int MOST = 400;
    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    /// What was practised then.
    Totals totals(Diary diary) {
        LocalDate end = within("to", to == null ? diary.today() : to);
        LocalDate begin = within("from", from == null ? by.back(end, by.usual() - 1) : from);
        if (begin.isAfter(end)) {
            throw InvalidParameter.query("from", "must not be after `to`, which is " + end);
        }
        if (by.count(begin, end) > MOST) {
            throw InvalidParameter.query(
                    "from",
                    "must be %d %ss before `to` at most"
                            .formatted(MOST - 1, by.name().toLowerCase(ROOT)));
        }
        return diary.totals(by, begin, end);
    }

    private static LocalDate within(String name, LocalDate day) {
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw InvalidParameter.query(name, "must be from %s to %s".formatted(FIRST, LAST));
        }
        return day;
    }
}
