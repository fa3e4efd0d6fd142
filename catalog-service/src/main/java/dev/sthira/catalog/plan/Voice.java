package dev.sthira.catalog.plan;

/// How much a voice can say: three words a second, or eighteen letters where words are long.
final class Voice {
    private static final int WORDS_A_SECOND = 3;
    private static final int LETTERS_A_SECOND = 18;

    private Voice() {}

    static boolean hasTimeFor(String words, int seconds) {
        return words.split(" ").length <= seconds * WORDS_A_SECOND && words.length() <= seconds * LETTERS_A_SECOND;
    }
}
