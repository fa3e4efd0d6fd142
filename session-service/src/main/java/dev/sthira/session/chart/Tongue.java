package dev.sthira.session.chart;

import dev.sthira.kit.words.Words;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A language that charts are in: its words, numbers and dates.
record Tongue(Words words) {
    static final Map<String, Words> ALL = Words.all("/chart/words");

    private static final int LONGEST_HEADER = 500;

    /// The one that an `Accept-Language` likes best; English if it likes none of them, or cannot be read.
    static Tongue liked(@Nullable String header) {
        String tag = Locale.lookupTag(ranges(header), Words.LANGUAGES);
        return new Tongue(Objects.requireNonNull(ALL.get(tag == null ? Words.ORIGINAL : tag)));
    }

    private static List<LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null || header.isBlank() || header.length() > LONGEST_HEADER
                    ? List.of()
                    : LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    String tag() {
        return words.language();
    }

    String say(String key, Object... fillings) {
        return words.say(key, fillings);
    }

    /// So many of something; of one, with the number in the words' own way.
    String counted(String key, long count) {
        return words.counted(key, count);
    }

    String number(BigDecimal number) {
        return NumberFormat.getInstance(locale()).format(number);
    }

    String number(long number) {
        return NumberFormat.getInstance(locale()).format(number);
    }

    /// "Nov".
    String shortMonth(LocalDate day) {
        return day.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    /// "November 2026".
    String month(LocalDate day) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale()).format(day);
    }

    /// "16 Nov".
    String date(LocalDate day) {
        return say("date", day.getDayOfMonth(), day.getMonth().getDisplayName(TextStyle.SHORT, locale()));
    }

    String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, locale());
    }

    private Locale locale() {
        return Locale.forLanguageTag(tag());
    }
}
