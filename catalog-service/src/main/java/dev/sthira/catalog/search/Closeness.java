package dev.sthira.catalog.search;

import java.util.List;

/// How close a name comes to what was asked for, from 0 (not at all) to 1 (the same).
final class Closeness {
    private static final double SAME_SOUND = 0.97;
    private static final double SAME_WORDS = 0.95;
    private static final double ALIKE = 0.93;
    private static final double BARELY_ALIKE = 0.65;

    private Closeness() {}

    /// A name or a phrase in the forms it is compared in; words that say nothing are left out where others remain.
    record Term(String folded, String sounds, String squeezed, List<Word> words) {
        static Term of(String text) {
            var folded = Letters.fold(text);
            var sounds = Letters.sounds(folded);
            var words = Vocabulary.withoutFillers(Letters.words(folded)).stream()
                    .map(Word::of)
                    .toList();
            return new Term(folded, sounds, sounds.replace(" ", ""), words);
        }
    }

    /// A word, and how it sounds.
    record Word(String text, String sounds) {
        static Word of(String text) {
            return new Word(text, Letters.sounds(text));
        }

        int length() {
            return text.length();
        }
    }

    static double of(Term asked, Term name) {
        if (asked.folded().isEmpty()) {
            return 0;
        }
        if (asked.folded().equals(name.folded())) {
            return 1;
        }
        if (asked.squeezed().equals(name.squeezed()) || asked.words().equals(name.words())) {
            return SAME_SOUND;
        }
        return Math.max(byWords(asked.words(), name.words()), bySpelling(asked.squeezed(), name.squeezed()));
    }

    // Each word asked for takes the word of the name that fits it best; what the name has beyond them counts a little.
    private static double byWords(List<Word> asked, List<Word> name) {
        double found = 0;
        var covered = new boolean[name.size()];
        for (var word : asked) {
            int best = -1;
            double fit = 0;
            for (int i = 0; i < name.size(); i++) {
                var here = covered[i] ? 0 : fit(word, name.get(i));
                if (here > fit) {
                    fit = here;
                    best = i;
                }
            }
            if (best >= 0) {
                covered[best] = true;
                found += fit * word.length();
            }
        }
        return SAME_WORDS * found / Math.max(1, length(asked)) * (0.55 + 0.45 * coverage(name, covered));
    }

    private static double coverage(List<Word> name, boolean[] covered) {
        int length = 0;
        for (int i = 0; i < covered.length; i++) {
            length += covered[i] ? name.get(i).length() : 0;
        }
        return (double) length / Math.max(1, length(name));
    }

    private static int length(List<Word> words) {
        return words.stream().mapToInt(Word::length).sum();
    }

    // How well one word stands for another, from 0 to 1.
    private static double fit(Word asked, Word word) {
        if (asked.text().equals(word.text())) {
            return 1;
        }
        if (asked.sounds().equals(word.sounds())
                || plural(asked.text(), word.text())
                || plural(word.text(), asked.text())) {
            return SAME_SOUND;
        }
        if (asked.length() >= 3 && word.text().startsWith(asked.text())) {
            return 0.88;
        }
        int shorter = Math.min(asked.length(), word.length());
        int slips = shorter < 4 ? 0 : shorter < 8 ? 1 : 2;
        if (slips == 0 || Math.abs(asked.length() - word.length()) > slips) {
            return 0;
        }
        int distance = distance(asked.text(), word.text());
        return distance <= slips ? 0.95 - 0.1 * distance : 0;
    }

    private static boolean plural(String one, String many) {
        return many.length() == one.length() + 1 && many.endsWith("s") && many.startsWith(one);
    }

    private static double bySpelling(String asked, String name) {
        int longer = Math.max(asked.length(), name.length());
        if (Math.abs(asked.length() - name.length()) > longer * (1 - BARELY_ALIKE)) {
            return 0;
        }
        var alike = 1 - (double) distance(asked, name) / longer;
        return alike < BARELY_ALIKE ? 0 : ALIKE * alike;
    }

    /// Letters to insert, remove, change or swap with their neighbour.
    static int distance(String one, String other) {
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var row = new int[other.length() + 1];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (swapped(one, i, other, j)) {
                    row[j] = Math.min(row[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = row;
        }
        return last[other.length()];
    }

    private static boolean swapped(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}
