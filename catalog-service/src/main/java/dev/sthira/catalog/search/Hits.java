package dev.sthira.catalog.search;

import dev.sthira.catalog.search.SearchRows.Key;
import dev.sthira.catalog.search.Subject.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a search found, in order; each with its place, so that a page can begin behind any of them.
record Hits(List<Hit> all) {
    private static final int CERTAIN = 700;
    private static final double FAR_BEHIND = 0.3;
    private static final int CLOSEST = 5;
    private static final int LONGEST_NAME = 60;
    private static final List<String> LEVELS = List.of("beginner", "intermediate", "advanced");

    /// One of them.
    record Hit(Subject subject, String place) {}

    /// What answers the query, with what its name and text gave, before any filter. What the query bars is no answer,
    /// however well it fits.
    static List<Scored> scored(Query query, Collection<Subject> subjects, Map<Key, Integer> texts) {
        var scored = new ArrayList<Scored>();
        for (var subject : subjects) {
            if (subject.holdsAny(query.barred())) {
                continue;
            }
            int text = texts.getOrDefault(new Key(subject.kind(), subject.slug()), 0);
            int score = Ranking.of(query, subject, text);
            if (score >= Ranking.LEAST) {
                scored.add(new Scored(subject, score));
            }
        }
        int best = scored.stream().mapToInt(Scored::score).max().orElse(0);
        double least = best >= CERTAIN ? best * FAR_BEHIND : 0;
        scored.removeIf(one -> one.score() < least);
        return scored.isEmpty() && query.isOfLengthOnly() ? closest(query.minutes(), query, subjects) : scored;
    }

    /// The classes that come closest to a length which none has.
    private static List<Scored> closest(@Nullable Integer minutes, Query query, Collection<Subject> subjects) {
        return minutes == null
                ? List.of()
                : subjects.stream()
                        .filter(one -> one.minutes() != null && !one.holdsAny(query.barred()))
                        .map(one -> new Scored(one, Ranking.ofLength(minutes, one)))
                        .sorted(Comparator.comparingInt(Scored::score).reversed())
                        .limit(CLOSEST)
                        .toList();
    }

    record Scored(Subject subject, int score) {}

    static Hits of(Asked asked, Collection<Scored> scored) {
        return new Hits(scored.stream()
                .filter(one -> asked.filters().match(one.subject()))
                .map(one -> new Hit(one.subject(), place(asked, one)))
                .sorted(Comparator.comparing(Hit::place))
                .toList());
    }

    /// A place in that order.
    ///
    /// @throws IllegalArgumentException if it is one of another order
    static String place(String text, Sort sort) {
        if (text.isEmpty() || text.charAt(0) != letter(sort)) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    /// The part behind a place.
    List<Hit> behind(String place, int limit) {
        return all.stream()
                .filter(hit -> hit.place().compareTo(place) > 0)
                .limit(limit)
                .toList();
    }

    private static String place(Asked asked, Scored one) {
        var name = Letters.fold(one.subject().title());
        var order = switch (asked.sort()) {
            case RELEVANCE -> "%06d".formatted(999_999 - one.score());
            case NAME -> "";
            case LEVEL -> String.valueOf(level(one.subject()));
        };
        return "%c%s %d %s %s"
                .formatted(
                        letter(asked.sort()),
                        order,
                        first(asked.query(), one.subject().kind()) ? 0 : 1,
                        name.substring(0, Math.min(LONGEST_NAME, name.length())),
                        one.subject().slug());
    }

    // Where a pose and a class answer equally well, what is asked for more often in this way comes first.
    private static boolean first(Query query, Kind kind) {
        return query.asksForAClass() == (kind == Kind.SEQUENCE);
    }

    private static int level(Subject subject) {
        return subject.property("level").stream()
                .mapToInt(LEVELS::indexOf)
                .min()
                .orElse(0);
    }

    private static char letter(Sort sort) {
        return sort.name().charAt(0);
    }
}
