package dev.sthira.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import dev.sthira.notification.text.Language;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A rule in the words of somebody who speaks the language.
class RuleWordsTest {
    private static final LocalDate FIFTEENTH = LocalDate.of(2026, 12, 15);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                                   | every day
            FREQ=DAILY;INTERVAL=2                        | every other day
            FREQ=DAILY;INTERVAL=3                        | every 3 days
            FREQ=DAILY;BYDAY=MO,FR                       | on Monday and Friday
            FREQ=DAILY;BYMONTH=6,7                       | every day in June and July
            FREQ=WEEKLY                                  | on Tuesday
            FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU       | every day
            FREQ=WEEKLY;BYDAY=MO;BYMONTH=6               | on Monday in June
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO              | every other week on Monday
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE           | every other week on Monday and Wednesday
            FREQ=WEEKLY;INTERVAL=3;BYDAY=MO              | every 3 weeks on Monday
            FREQ=MONTHLY                                 | on the 15th of each month
            FREQ=MONTHLY;BYMONTHDAY=1,-1,22              | on the 1st, 22nd and last day of each month
            FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=3         | every other month on the 3rd
            FREQ=MONTHLY;BYDAY=1MO                       | on the first Monday of each month
            FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1             | on the first Monday of each month
            FREQ=MONTHLY;BYDAY=-1FR,1MO                  | on the first Monday and last Friday of each month
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | on the last weekday of each month
            FREQ=MONTHLY;INTERVAL=3;BYDAY=2TU            | every 3 months on the second Tuesday
            FREQ=YEARLY                                  | every year on the 15th of December
            FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYMONTHDAY=1 | every other year on the 1st of May
            FREQ=YEARLY;BYMONTH=5;BYDAY=2SU              | every year on the second Sunday of May
            FREQ=MONTHLY;BYMONTHDAY=-2                   | by the rule FREQ=MONTHLY;BYMONTHDAY=-2
            FREQ=YEARLY;BYDAY=20MO                       | by the rule FREQ=YEARLY;BYDAY=20MO
            FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13          | by the rule FREQ=MONTHLY;BYMONTHDAY=13;BYDAY=FR
            """)
    void saysInEnglishOnWhichDays(String rule, String days) {
        assertThat(said("en", rule, null)).isEqualTo(days + " at 07:00 (Europe/Berlin)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                                   | jeden Tag
            FREQ=DAILY;INTERVAL=2                        | jeden zweiten Tag
            FREQ=DAILY;INTERVAL=3                        | alle 3 Tage
            FREQ=WEEKLY;BYDAY=MO,WE                      | am Montag und Mittwoch
            FREQ=WEEKLY;BYDAY=MO;BYMONTH=6,7             | am Montag im Juni und Juli
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO              | jeden zweiten Montag
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE           | jede zweite Woche am Montag und Mittwoch
            FREQ=WEEKLY;INTERVAL=3;BYDAY=MO              | alle 3 Wochen am Montag
            FREQ=MONTHLY                                 | am 15. jedes Monats
            FREQ=MONTHLY;BYMONTHDAY=1,-1                 | am 1. und letzten Tag jedes Monats
            FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=3         | jeden zweiten Monat am 3.
            FREQ=MONTHLY;BYDAY=1MO                       | am ersten Montag im Monat
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | am letzten Arbeitstag im Monat
            FREQ=YEARLY                                  | jedes Jahr am 15. Dezember
            FREQ=YEARLY;BYMONTH=5;BYDAY=2SU              | jedes Jahr am zweiten Sonntag im Mai
            FREQ=MONTHLY;BYMONTHDAY=-2                   | nach der Regel FREQ=MONTHLY;BYMONTHDAY=-2
            """)
    void saysInGermanOnWhichDays(String rule, String days) {
        assertThat(said("de", rule, null)).isEqualTo(days + " um 07:00 Uhr (Europe/Berlin)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY                                   | tous les jours
            FREQ=DAILY;INTERVAL=2                        | un jour sur deux
            FREQ=DAILY;INTERVAL=3                        | tous les 3 jours
            FREQ=WEEKLY;BYDAY=MO,WE                      | le lundi et le mercredi
            FREQ=WEEKLY;BYDAY=MO;BYMONTH=6,7             | le lundi en juin et juillet
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO              | un lundi sur deux
            FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE           | une semaine sur deux, le lundi et le mercredi
            FREQ=WEEKLY;INTERVAL=3;BYDAY=MO              | toutes les 3 semaines, le lundi
            FREQ=MONTHLY                                 | le 15 de chaque mois
            FREQ=MONTHLY;BYMONTHDAY=1,-1                 | le 1er et le dernier jour de chaque mois
            FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=3         | un mois sur deux, le 3
            FREQ=MONTHLY;BYDAY=1MO                       | le premier lundi du mois
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 | le dernier jour ouvré du mois
            FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1           | chaque année le 1er janvier
            FREQ=YEARLY;BYMONTH=8;BYDAY=2SU              | chaque année le deuxième dimanche d’août
            FREQ=MONTHLY;BYMONTHDAY=-2                   | selon la règle FREQ=MONTHLY;BYMONTHDAY=-2
            """)
    void saysInFrenchOnWhichDays(String rule, String days) {
        assertThat(said("fr", rule, null)).isEqualTo(days + " à 07:00 (Europe/Berlin)");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en | FREQ=WEEKLY;BYDAY=MO;COUNT=10       |            | on Monday at 07:00 (Europe/Berlin), ten times
            en | FREQ=WEEKLY;BYDAY=MO;COUNT=1        |            | on Monday at 07:00 (Europe/Berlin), once
            en | FREQ=WEEKLY;BYDAY=MO;COUNT=40       |            | on Monday at 07:00 (Europe/Berlin), 40 times
            en | FREQ=WEEKLY;BYDAY=MO;UNTIL=20270201 | 2027-01-31 | on Monday at 07:00 (Europe/Berlin), until 31 January 2027
            en | FREQ=WEEKLY;BYDAY=MO;COUNT=2        | 2027-01-31 | on Monday at 07:00 (Europe/Berlin), twice, until 31 January 2027
            de | FREQ=WEEKLY;BYDAY=MO;COUNT=10       |            | am Montag um 07:00 Uhr (Europe/Berlin) zehnmal
            de | FREQ=WEEKLY;BYDAY=MO                | 2027-01-31 | am Montag um 07:00 Uhr (Europe/Berlin) bis zum 31. Januar 2027
            fr | FREQ=WEEKLY;BYDAY=MO;COUNT=10       |            | le lundi à 07:00 (Europe/Berlin), dix fois
            fr | FREQ=WEEKLY;BYDAY=MO                | 2027-01-31 | le lundi à 07:00 (Europe/Berlin), jusqu’au 31 janvier 2027
            fr | FREQ=WEEKLY;BYDAY=MO                | 2027-02-01 | le lundi à 07:00 (Europe/Berlin), jusqu’au 1er février 2027
            """)
    void saysWhenItEnds(String language, String rule, @Nullable LocalDate endsOn, String words) {
        assertThat(said(language, rule, endsOn)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr"})
    void hasAWordForEachNumberThatItNames(String tag) {
        var language = Language.of(tag).orElseThrow();

        assertThat(RuleWords.list("reminder.days-of-month", language)).hasSize(31);
        assertThat(RuleWords.list("reminder.of-months", language)).hasSize(12);
        assertThat(RuleWords.list("reminder.nth", language)).hasSize(6);
        assertThat(RuleWords.list("reminder.times-in-words", language)).hasSize(12);
    }

    private static String said(String tag, String text, @Nullable LocalDate endsOn) {
        var rule = new Rule(
                RecurrenceReader.read(text), FIFTEENTH, endsOn, LocalTime.of(7, 0), ZoneId.of("Europe/Berlin"));
        return RuleWords.of(rule, Language.of(tag).orElseThrow());
    }
}
