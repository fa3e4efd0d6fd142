package dev.sthira.catalog.authoring;

import dev.sthira.catalog.sequence.Sequence;
import dev.sthira.kit.condition.Fingerprint;
import dev.sthira.kit.person.Person;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// Slugs of people's own sequences: the title in plain letters, and a mark that makes it the only one. The same
/// person's same title gets the same marks in the same order, so that a dry run can say what would come.
final class Slugs {
    private static final int LONGEST_WORDS = 50;
    private static final int MARK = 6;
    private static final int LONGEST = 60;

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slugs() {}

    /// Whether something could be a slug at all; what could not is never asked of the database.
    static boolean possible(String text) {
        return text.length() <= LONGEST && SLUG.matcher(text).matches();
    }

    /// Whether a slug has the form that people's own have, whether there is one or not.
    static boolean isOnesOwn(String slug) {
        return Sequence.isOnesOwn(slug);
    }

    static String of(String title, Person owner, Predicate<String> taken) {
        var words = words(title);
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> words + "-" + mark(owner, words, number))
                .filter(taken.negate())
                .findFirst()
                .orElseThrow();
    }

    private static String words(String title) {
        var plain = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        var cut = plain.substring(0, Math.min(LONGEST_WORDS, plain.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "sequence" : cut;
    }

    private static String mark(Person owner, String words, int number) {
        var hash =
                Fingerprint.of("%s/%s/%d".formatted(owner.id(), words, number).getBytes(StandardCharsets.UTF_8));
        var digits = new BigInteger(hash, 16).toString(36);
        var mark = digits.substring(digits.length() - MARK);
        return mark.matches(".*[0-9].*") ? mark : mark.substring(1) + mark.charAt(0) % 10;
    }
}
