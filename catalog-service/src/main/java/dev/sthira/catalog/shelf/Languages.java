package dev.sthira.catalog.shelf;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/// Which language to answer in: the lookup of RFC 4647 by the header `Accept-Language`.
public final class Languages {
    /// The language of whatever is not translated.
    public static final String ORIGINAL = "en";

    /// A longer header is not read.
    public static final int LONGEST_HEADER = 500;

    private Languages() {}

    /// The best of the languages there are; the original where none is asked for, or the header cannot be read.
    public static String best(@Nullable String header, Collection<String> translated) {
        if (header == null || translated.isEmpty() || header.length() > LONGEST_HEADER) {
            return ORIGINAL;
        }
        var there = new ArrayList<>(List.of(ORIGINAL));
        there.addAll(translated);
        try {
            var best = Locale.lookupTag(LanguageRange.parse(header), there);
            return best == null ? ORIGINAL : exactly(best, there);
        } catch (IllegalArgumentException unreadable) {
            return ORIGINAL;
        }
    }

    // The lookup answers in lower case.
    private static String exactly(String tag, List<String> there) {
        return there.stream().filter(tag::equalsIgnoreCase).findFirst().orElse(ORIGINAL);
    }
}
