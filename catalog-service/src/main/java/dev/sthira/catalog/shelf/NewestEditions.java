package dev.sthira.catalog.shelf;

import dev.sthira.kit.database.Sql;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads newest editions page by page: no transaction stays open while they are taken apart, and none of them is in
/// memory twice. What changes in between changes the catalog's number, and is read again.
public final class NewestEditions {
    private static final int PAGE = 500;

    private NewestEditions() {}

    /// Documents by slug.
    ///
    /// @param statement gives `slug` and `document` in the order of their slugs, behind a slug, so many
    public static SortedMap<String, String> read(Sql database, String statement) {
        var documents = new TreeMap<String, String>();
        var last = "";
        while (true) {
            var page = database.list(statement, row -> Map.entry(row.text("slug"), row.text("document")), last, PAGE);
            page.forEach(edition -> documents.put(edition.getKey(), edition.getValue()));
            if (page.size() < PAGE) {
                return documents;
            }
            last = page.getLast().getKey();
        }
    }
}
