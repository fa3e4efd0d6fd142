package dev.sthira.catalog.search;

/// One thing that words can mean: `area knees`, `age senior`, `trouble injury`.
record Meaning(String property, String word) {

    /// Reads `area knees`.
    static Meaning of(String text) {
        int space = text.indexOf(' ');
        return new Meaning(text.substring(0, space), text.substring(space + 1));
    }

    /// The same as one word, as subjects hold it: `area:knees`.
    String mark() {
        return property + ":" + word;
    }
}
