package dev.sthira.catalog.search;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Lengths as people write them, `½ hour`, `1h30`, `une heure et demie`, `fünfzehn Minuten`, said in digits and whole
/// minutes: `30 min`. What comes out has no marks and no capitals.
final class LengthSpelling {
    private static final Map<Character, String> FRACTIONS = Map.ofEntries(
            entry('½', "1/2"), entry('¼', "1/4"), entry('¾', "3/4"), entry('⅓', "1/3"), entry('⅔', "2/3"));

    private static final String NUMBER = "\\b(\\d{1,3}(?:[.,]\\d{1,2})?(?:\\s+\\d/\\d)?|\\d/\\d)\\s*-?";
    private static final String H = "(?:h|hrs?|hours?|std|stunden?|(?:d.?)?heures?)";
    private static final String HOURS = H + "\\b";
    private static final String MINUTES = "(?:m|mins?|minutes?|minuten)\\b";
    private static final String AND = "(?:(?:and|und|et)\\s*)?";
    private static final String A_HALF = "(?:and a half|und eine halbe|einhalb|et demie)\\b";
    private static final String LONG = "st(?:ue|u)ndige?[rsn]?\\b";
    private static final String HOUR = " ?(?:stunden?\\b|" + LONG + ")";
    private static final Pattern IN_WORDS = Pattern.compile(
            "\\b(" + NumberWords.PATTERN + ")(?=[ -]?(?:" + A_HALF + "[ -])?(?:" + HOURS + "|" + MINUTES + "))");

    private static final List<Rule> RULES = List.of(
            new Rule(NUMBER + A_HALF + "\\s*" + HOURS, length -> 60 * number(length.group(1)) + 30),
            new Rule(
                    "\\b(?:three|3)[ -]quarters of an hour|\\b(?:drei|3) ?viertel" + HOUR
                            + "|\\b(?:trois|3) quarts d.?heure",
                    _ -> 45),
            new Rule(
                    "\\b(?:an? )?quarter[ -](?:of an )?hour|\\bviertel" + HOUR + "|\\b(?:un )?quart d.?heure", _ -> 15),
            new Rule("\\ban hour " + A_HALF + "|\\banderthalb stunden|\\beineinhalb stunden", _ -> 90),
            new Rule("\\bhalf[ -]?(?:an? )?hour|\\bhalbe?[nr]?" + HOUR + "|\\bdemi[ -]?heure", _ -> 30),
            new Rule(NUMBER + HOURS + "\\s*" + A_HALF, length -> 60 * number(length.group(1)) + 30),
            new Rule(
                    NUMBER + H + "\\.?\\s*" + AND + "(\\d\\d)(?!\\d)(?:\\s*-?" + MINUTES + ")?",
                    length -> 60 * number(length.group(1)) + number(length.group(2))),
            new Rule(NUMBER + HOURS, length -> 60 * number(length.group(1))),
            new Rule("\\b(\\d{1,3}[.,]\\d{1,2})\\s*-?" + MINUTES, length -> number(length.group(1))));

    /// Less than no time is no length.
    private static final Pattern NEGATIVE =
            Pattern.compile("^\\s*(?:[-−–]|minus |moins )\\s*\\d+(?:[.,]\\d+)?", Pattern.CASE_INSENSITIVE);

    private LengthSpelling() {}

    private record Rule(Pattern spelling, ToDoubleFunction<MatchResult> minutes) {
        Rule(String spelling, ToDoubleFunction<MatchResult> minutes) {
            this(Pattern.compile(spelling), minutes);
        }

        String apply(String text) {
            return spelling.matcher(text)
                    .replaceAll(length -> " %d min ".formatted(Math.round(minutes.applyAsDouble(length))));
        }
    }

    static String inMinutes(String typed) {
        var text = NEGATIVE.matcher(typed).replaceFirst("");
        for (var fraction : FRACTIONS.entrySet()) {
            text = text.replace(fraction.getKey().toString(), " " + fraction.getValue());
        }
        text = IN_WORDS.matcher(Letters.plain(text))
                .replaceAll(number -> String.valueOf(NumberWords.sum(number.group(1))));
        for (var rule : RULES) {
            text = rule.apply(text);
        }
        return text;
    }

    // 1.5, 1,5, 1 1/2 and 1/2.
    private static double number(String text) {
        double sum = 0;
        for (var part : text.strip().split("\\s+")) {
            var fraction = part.split("/");
            sum += fraction.length == 2
                    ? Double.parseDouble(fraction[0]) / Math.max(1, Double.parseDouble(fraction[1]))
                    : Double.parseDouble(part.replace(',', '.'));
        }
        return sum;
    }
}
