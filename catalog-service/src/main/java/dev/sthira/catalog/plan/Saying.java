package dev.sthira.catalog.plan;

/// A sentence before it is said in any language: a plan is made once, whoever reads it.
@FunctionalInterface
interface Saying {
    String in(Vocabulary words);

    /// What the catalog says in its own words already.
    static Saying of(String text) {
        return _ -> text;
    }
}
