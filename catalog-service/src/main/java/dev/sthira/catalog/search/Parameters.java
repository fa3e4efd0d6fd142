package dev.sthira.catalog.search;

import dev.sthira.catalog.later.TryLater;
import dev.sthira.catalog.search.Asked.Sort;
import dev.sthira.catalog.shelf.Paging;
import dev.sthira.catalog.shelf.QueryWords;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.validation.Violation;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The parameters a search may have, and reading them; what makes no sense is refused with the words that would.
///
/// @param allowed  words by filter
/// @param minutes  whether a length may be asked for
public record Parameters(Map<String, List<String>> allowed, boolean minutes) {
    private static final int LONGEST_QUERY = 100;
    private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");
    private static final Pattern MINUTES = Pattern.compile("[1-9][0-9]?|1[0-9][0-9]|2[0-3][0-9]|240");
    private static final Pattern LIMIT = Pattern.compile(Paging.LIMIT);
    private static final Pattern CURSOR = Pattern.compile(Paging.CURSOR);
    private static final List<String> SORTS = List.of("relevance", "name", "level");

    /// Whether anything is searched for; if not, the list is the plain one.
    public boolean search(MultivaluedMap<String, String> given) {
        return given.containsKey("q")
                || given.containsKey("sort")
                || minutes && given.containsKey("minutes")
                || allowed.keySet().stream().anyMatch(given::containsKey);
    }

    Asked read(MultivaluedMap<String, String> given, String language) {
        var wrong = new ArrayList<Violation>();
        var typed = typed(given.getFirst("q"), wrong);
        var asked = new Asked(
                Query.read(typed),
                new Filters(chosen(given, wrong), minutes(given, wrong)),
                sort(given.getFirst("sort"), typed, wrong),
                matching("after", given.getFirst("after"), CURSOR, Paging.CURSOR_ADVICE, wrong),
                limit(given.getFirst("limit"), wrong),
                language);
        if (!wrong.isEmpty()) {
            throw QueryWords.refuse(wrong);
        }
        return asked;
    }

    private static String typed(@Nullable String q, List<Violation> wrong) {
        var typed = q == null ? "" : q;
        if (typed.codePointCount(0, typed.length()) > LONGEST_QUERY) {
            wrong.add(violation("q", "must have at most %d characters".formatted(LONGEST_QUERY)));
            return "";
        }
        if (CONTROL.matcher(typed).find()) {
            wrong.add(violation("q", "must not have control characters"));
            return "";
        }
        return typed;
    }

    private TreeMap<String, Set<String>> chosen(MultivaluedMap<String, String> given, List<Violation> wrong) {
        var chosen = new TreeMap<String, Set<String>>();
        allowed.forEach((name, words) -> {
            for (var word : given.getOrDefault(name, List.of())) {
                if (words.contains(word)) {
                    chosen.computeIfAbsent(name, _ -> new HashSet<>()).add(word);
                } else {
                    wrong.add(violation(name, "must be one of " + String.join(", ", words)));
                }
            }
        });
        return chosen;
    }

    private @Nullable Integer minutes(MultivaluedMap<String, String> given, List<Violation> wrong) {
        var advice = "must be a whole number from 1 to 240";
        var text = minutes ? matching("minutes", given.getFirst("minutes"), MINUTES, advice, wrong) : null;
        return text == null ? null : Integer.valueOf(text);
    }

    private static Sort sort(@Nullable String sort, String typed, List<Violation> wrong) {
        if (sort != null && !SORTS.contains(sort)) {
            wrong.add(violation("sort", "must be one of " + String.join(", ", SORTS)));
        }
        return sort == null || !SORTS.contains(sort)
                ? typed.isBlank() ? Sort.NAME : Sort.RELEVANCE
                : Sort.valueOf(sort.toUpperCase(Locale.ROOT));
    }

    private static int limit(@Nullable String limit, List<Violation> wrong) {
        var text = matching("limit", limit, LIMIT, Paging.LIMIT_ADVICE, wrong);
        return text == null ? 20 : Integer.parseInt(text);
    }

    private static @Nullable String matching(
            String name, @Nullable String value, Pattern pattern, String advice, List<Violation> wrong) {
        if (value == null || pattern.matcher(value).matches()) {
            return value;
        }
        wrong.add(violation(name, advice));
        return null;
    }

    private static Violation violation(String name, String message) {
        return Violation.In.query.field(name).message(message);
    }

    static HttpProblem wrongCursor() {
        return QueryWords.refuse(List.of(violation("after", Paging.CURSOR_ADVICE)));
    }

    static HttpProblem nothingToLookFor() {
        return QueryWords.refuse(List.of(violation("q", "must say what to look for")));
    }

    static TryLater later() {
        return TryLater.away(
                "search",
                "Searching is not possible at the moment",
                "The index does not answer. Lists without `q` do; please try again in a few seconds.");
    }
}
