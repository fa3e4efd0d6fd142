package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.notification.reminder.Occurrence.Fit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every change of every zone's clocks in five years, against an oracle that shares no code. */
class EveryZoneTest {

    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2031-01-01T00:00:00Z");

    private long compared;
    private int gaps;
    private int overlaps;

    @Test
    void agreesWithAMinuteScanAroundEveryTransitionFrom2026To2030() {
        List<String> differences = new ArrayList<>();
        for (String id : ZoneId.getAvailableZoneIds()) {
            ZoneId zone = ZoneId.of(id);
            ZoneOffsetTransition transition = zone.getRules().nextTransition(FROM.minusNanos(1));
            while (transition != null && transition.getInstant().isBefore(TO)) {
                compare(zone, transition, differences);
                transition = zone.getRules().nextTransition(transition.getInstant());
            }
        }

        System.out.printf(
                "%d zones, %d gaps, %d overlaps, %,d wall times compared%n",
                ZoneId.getAvailableZoneIds().size(), gaps, overlaps, compared);
        assertThat(differences).isEmpty();
        assertThat(gaps).as("changes found at all").isGreaterThan(900);
        assertThat(overlaps).isGreaterThan(900);
    }

    @Test
    void agreesWithAMinuteScanWhereAWholeDateIsMissing() {
        for (String[] each : new String[][] {
            {"Pacific/Apia", "2011-12-30"}, {"Pacific/Fakaofo", "2011-12-30"}, {"Pacific/Kwajalein", "1993-08-21"}
        }) {
            ZoneId zone = ZoneId.of(each[0]);
            LocalDate missing = LocalDate.parse(each[1]);
            MinuteScan scan = new MinuteScan(
                    zone.getRules(), missing.atTime(12, 0).atZone(zone).toInstant(), 6);
            for (LocalDate date : List.of(missing.minusDays(1), missing, missing.plusDays(1))) {
                Occurrence occurrence = Occurrences.on(date, LocalTime.of(7, 0), zone);

                assertThat(occurrence.fit() == Fit.NO_SUCH_DATE)
                        .as("%s %s", zone, date)
                        .isEqualTo(!scan.has(date));
                assertThat(occurrence.at().toInstant()).isEqualTo(scan.instantOf(date.atTime(7, 0)));
            }
        }
    }

    private void compare(ZoneId zone, ZoneOffsetTransition transition, List<String> differences) {
        MinuteScan scan = new MinuteScan(zone.getRules(), transition.getInstant(), 6);
        if (transition.isGap()) {
            gaps++;
        } else {
            overlaps++;
        }
        LocalDateTime middle = transition.getDateTimeBefore();
        for (LocalDateTime local : wallTimesAround(middle)) {
            compared++;
            Occurrence occurrence = Occurrences.on(local.toLocalDate(), local.toLocalTime(), zone);
            boolean sameInstant = occurrence.at().toInstant().equals(scan.instantOf(local));
            boolean sameGap = (occurrence.fit() == Fit.GAP) == !scan.has(local);
            if (!sameInstant || !sameGap) {
                differences.add(zone + " " + local + " → " + occurrence);
            }
        }
    }

    /** Each minute of three hours to either side, and each fifth minute of a day and a half. */
    private static List<LocalDateTime> wallTimesAround(LocalDateTime middle) {
        List<LocalDateTime> times = new ArrayList<>();
        for (int minute = -180; minute <= 180; minute++) {
            times.add(middle.plusMinutes(minute));
        }
        for (int minute = 185; minute <= 36 * 60; minute += 5) {
            times.add(middle.plusMinutes(minute));
            times.add(middle.minusMinutes(minute));
        }
        return times;
    }
}
