package dev.sthira.session.practice;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Somebody made up, and all that is true of them. Weeks are counted from the first of the year.
///
/// @param days        of the week on which they mean to practise
/// @param time        of the wall clock where they are
/// @param stopsAtBow  whether they end every other practice in it
/// @param weakLeft    whether they hold left sides for seven tenths only
/// @param injuredFrom the first of four weeks with a sore back, in which they finish six practices of ten; -1: none
/// @param abroadFrom  the first of three weeks in another zone; -1: none
/// @param weeks       how many they go on; all there are if they do not drop out
public record SyntheticPerson(
        String id,
        String zone,
        Set<DayOfWeek> days,
        LocalTime time,
        boolean stopsAtBow,
        boolean weakLeft,
        int injuredFrom,
        int abroadFrom,
        int firstWeek,
        int weeks) {
    static final double STOP_AT_BOW = 0.3;
    static final double WEAK_LEFT = 0.1;
    static final double INJURED = 0.25;
    static final double ABROAD = 0.2;
    static final double DROP_OUT = 0.25;

    private static final int WEEKS_INJURED = 4;
    private static final int WEEKS_ABROAD = 3;
    private static final int FEWEST_WEEKS = 6;
    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Auckland");
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(7, 0), LocalTime.of(7, 0), LocalTime.of(18, 0));

    static SyntheticPerson of(int number, Random random, int year) {
        var days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        while (random.nextInt(2) == 0) {
            days.add(DayOfWeek.of(1 + random.nextInt(7)));
        }
        int first = random.nextInt(year / 2);
        boolean dropsOut = random.nextDouble() < DROP_OUT;
        int most = year - first;
        return new SyntheticPerson(
                "synthetic-" + number,
                ZONES.get(random.nextInt(ZONES.size())),
                days,
                TIMES.get(random.nextInt(TIMES.size())),
                random.nextDouble() < STOP_AT_BOW,
                random.nextDouble() < WEAK_LEFT,
                random.nextDouble() < INJURED ? first + random.nextInt(most) : -1,
                random.nextDouble() < ABROAD ? first + random.nextInt(most) : -1,
                first,
                dropsOut ? FEWEST_WEEKS + random.nextInt(most - FEWEST_WEEKS) : most);
    }

    boolean isThere(int week) {
        return week >= firstWeek && week < firstWeek + weeks;
    }

    boolean isInjured(int week) {
        return injuredFrom >= 0 && week >= injuredFrom && week < injuredFrom + WEEKS_INJURED;
    }

    /// Where they are in a week.
    String zone(int week) {
        boolean abroad = abroadFrom >= 0 && week >= abroadFrom && week < abroadFrom + WEEKS_ABROAD;
        return abroad ? ZONES.get((ZONES.indexOf(zone) + 1) % ZONES.size()) : zone;
    }
}
