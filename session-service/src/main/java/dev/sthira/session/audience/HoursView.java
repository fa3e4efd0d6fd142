package dev.sthira.session.audience;

import dev.sthira.session.audience.WeekRows.Hour;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When sessions begin.
@Schema(name = "BusyHours")
record HoursView(
        @Schema(description = "Hours that fewer different people have begun a session in are left out.", examples = "5")
        int fewestPeople,

        @Schema(description = "The busiest first.") List<HourView> hours) {

    /// One hour of the week.
    @Schema(name = "BusyHour")
    record HourView(
            @Schema(
                    description =
                            "Day of the week, 1 Monday to 7 Sunday; of the day that the session belongs to, which at one"
                                    + " in the night is the day before.",
                    examples = "7")
            int weekday,

            @Schema(description = "Hour of the wall clock where its person was, 0 to 23.", examples = "9")
            int hour,

            @Schema(description = "Sessions that began in it.", examples = "82")
            int practices) {}

    private static final Comparator<HourView> BUSIEST_FIRST = Comparator.comparingInt(HourView::practices)
            .reversed()
            .thenComparingInt(HourView::weekday)
            .thenComparingInt(HourView::hour);

    static HoursView of(List<Hour> hours, SmallGroups small) {
        return new HoursView(
                small.fewest(),
                hours.stream()
                        .filter(hour -> hour.people() >= small.fewest())
                        .map(hour -> new HourView(hour.weekday(), hour.hour(), hour.practices()))
                        .sorted(BUSIEST_FIRST)
                        .toList());
    }
}
