package dev.sthira.catalog;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Sanskrit as it is written without marks, by one rule for all names: ś and ṣ are sh, c is ch, ṛ ri, ḷ li, ṅ ñ ṇ n, ṃ
/// is
/// m before a labial and else n, and a long vowel is not marked.
final class Iast {
    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("ś", "sh"),
            Map.entry("ṣ", "sh"),
            Map.entry("Ś", "Sh"),
            Map.entry("Ṣ", "Sh"),
            Map.entry("ṛ", "ri"),
            Map.entry("ṝ", "ri"),
            Map.entry("Ṛ", "Ri"),
            Map.entry("ḷ", "li"),
            Map.entry("ṃ", "n"),
            Map.entry("ṁ", "n"));
    private static final Pattern C_ALONE = Pattern.compile("([cC])(?!h)");
    private static final Pattern NASAL_BEFORE_A_LABIAL = Pattern.compile("[ṃṁ](?=\\s?[pbmPBM])");

    private Iast() {}

    static String plain(String iast) {
        var name = Normalizer.normalize(iast, Normalizer.Form.NFC);
        name = C_ALONE.matcher(name).replaceAll("$1h");
        name = NASAL_BEFORE_A_LABIAL.matcher(name).replaceAll("m");
        var plain = name.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> LETTERS.getOrDefault(letter, letter))
                .collect(Collectors.joining());
        return Normalizer.normalize(plain, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
    }
}
