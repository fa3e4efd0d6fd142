package dev.sthira.notification.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Arrays;

/**
 * The oracle: looks at every minute of a few days and asks the zone for nothing but the offset at that instant, so it shares no
 * rule about gaps and overlaps with what it judges.
 */
final class MinuteScan {

    private static final long NEVER = Long.MIN_VALUE;

    private final long firstLocalMinute;
    private final long[] firstInstantOf;

    MinuteScan(ZoneRules rules, Instant middle, int days) {
        long half = days * 1440L / 2;
        long from = Math.floorDiv(middle.getEpochSecond(), 60) - half;
        long slack = 26 * 60L;
        firstLocalMinute = from - slack;
        firstInstantOf = new long[(int) (2 * (half + slack))];
        Arrays.fill(firstInstantOf, NEVER);
        for (long minute = from + 2 * half - 1; minute >= from; minute--) {
            int offset = rules.getOffset(Instant.ofEpochSecond(minute * 60)).getTotalSeconds();
            firstInstantOf[(int) (minute + offset / 60 - firstLocalMinute)] = minute;
        }
    }

    boolean has(LocalDate date) {
        long start = minuteOf(date.atStartOfDay());
        for (long minute = start; minute < start + 1440; minute++) {
            if (instantAt(minute) != NEVER) {
                return true;
            }
        }
        return false;
    }

    boolean has(LocalDateTime local) {
        return instantAt(minuteOf(local)) != NEVER;
    }

    /** The first instant at which clocks show this, or, when they never do, what they show once moved on by the gap's length. */
    Instant instantOf(LocalDateTime local) {
        long wanted = minuteOf(local);
        if (instantAt(wanted) == NEVER) {
            long before = wanted;
            long after = wanted;
            while (instantAt(before) == NEVER) {
                before--;
            }
            while (instantAt(after) == NEVER) {
                after++;
            }
            wanted += after - before - 1;
        }
        return Instant.ofEpochSecond(instantAt(wanted) * 60);
    }

    private long instantAt(long localMinute) {
        return firstInstantOf[(int) (localMinute - firstLocalMinute)];
    }

    private static long minuteOf(LocalDateTime local) {
        return local.toEpochSecond(ZoneOffset.UTC) / 60;
    }
}
