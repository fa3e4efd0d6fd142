package dev.sthira.kit.problem;

import java.util.List;
import java.util.Locale;

/// Which of the known words somebody may have meant: those that contain theirs, those that theirs contains, and those a
/// slip or two away.
final class NearWords {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 60;
    private static final int MOST = 4;

    private NearWords() {}

    static List<String> of(String said, List<String> known) {
        var word = said.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
        return word.length() < SHORTEST || word.length() > LONGEST
                ? List.of()
                : known.stream().filter(one -> isNear(word, one)).limit(MOST).toList();
    }

    private static boolean isNear(String said, String known) {
        return known.contains(said)
                || (known.length() >= SHORTEST && said.contains(known))
                || slips(said, known) <= Math.min(2, said.length() / 3);
    }

    /// How many letters have to be put in, taken out or exchanged to make one word of the other.
    private static int slips(String one, String other) {
        var before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int exchanged = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(exchanged, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
