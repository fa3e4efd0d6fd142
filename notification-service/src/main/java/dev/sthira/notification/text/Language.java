package dev.sthira.notification.text;

import dev.sthira.kit.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A language that people are written to in, with everything that is said in it. A message is in one language, that of
/// its reader.
public record Language(Words words) {
    /// Every language there is, by tag.
    public static final Map<String, Words> ALL = Words.all("/words/messages");

    /// The language of whoever has not said which.
    public static final Language ORIGINAL = named(Words.ORIGINAL);

    private static final int SECONDS_UP_TO = 120;

    private static Language named(String tag) {
        return new Language(Objects.requireNonNull(ALL.get(tag)));
    }

    /// The language of a tag such as `de-CH`, if it is spoken here.
    public static Optional<Language> of(@Nullable String tag) {
        return Optional.ofNullable(tag)
                .map(said -> Locale.forLanguageTag(said).getLanguage())
                .filter(ALL::containsKey)
                .map(Language::named);
    }

    /// The language of a locale, or else the original.
    public static Language of(Locale locale) {
        return of(locale.toLanguageTag()).orElse(ORIGINAL);
    }

    /// The language that an `Accept-Language` likes best of those that something is told in.
    public static Language liked(@Nullable String header, Collection<String> told) {
        var spoken = told.stream().filter(ALL::containsKey).toList();
        var tag = Locale.lookupTag(ranges(header), spoken);
        return tag == null ? ORIGINAL : named(tag);
    }

    /// None, if there is no such header or it cannot be read.
    private static List<LanguageRange> ranges(@Nullable String header) {
        try {
            return header == null || header.isBlank() ? List.of() : LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }

    public String tag() {
        return words.language();
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    public String say(String key, Object... fillings) {
        return words.say(key, fillings);
    }

    /// "1 breath", "10 breaths".
    public String counted(String things, long count) {
        return words.counted(things, count);
    }

    /// "60 s", "1.5 s", "5 min", "2 min 30 s".
    public String seconds(double seconds) {
        if (seconds < 10) {
            return say("seconds", decimal(seconds));
        }
        var whole = Math.round(seconds);
        if (whole < SECONDS_UP_TO) {
            return say("seconds", whole);
        }
        return whole % 60 == 0 ? say("whole-minutes", whole / 60) : say("minutes-and-seconds", whole / 60, whole % 60);
    }

    private String decimal(double number) {
        return BigDecimal.valueOf(number)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
                .replace('.', DecimalFormatSymbols.getInstance(locale()).getDecimalSeparator());
    }

    /// "left side", "alternating sides"; null where there are no sides to tell apart.
    public @Nullable String side(String side) {
        return side.equals("both") ? null : say("side." + side);
    }
}
