package dev.sthira.catalog.bench.spring;

/// A pose in a list.
record PoseSummary(
        String slug,
        int version,
        String language,
        String kind,
        String name,
        Sanskrit sanskrit,
        String level,
        String sidedness,
        String summary) {

    record Sanskrit(String plain, String iast, Meaning[] meaning) {}

    record Meaning(String word, String meaning) {}
}
